"""Word, Excel and PDF: documents written from plain data, and tables read from files of others."""
