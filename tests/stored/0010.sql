BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0010');
CREATE TABLE answer_violation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	answer_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT fk_answer_violation_answer_id_checklist_answer FOREIGN KEY(answer_id) REFERENCES checklist_answer (id) ON DELETE CASCADE
);
INSERT INTO "answer_violation" VALUES(1,26,1,'Hồ sơ H12.260318-0034 yêu cầu bổ sung hai lần');
INSERT INTO "answer_violation" VALUES(2,67,1,'Hai tài khoản của người đã nghỉ hưu chưa thu hồi');
CREATE TABLE apology_letter (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	dossier_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	full_number TEXT NOT NULL, 
	dated DATE NOT NULL, 
	old_on DATE NOT NULL, 
	new_on DATE, 
	reason TEXT NOT NULL, 
	signer TEXT NOT NULL, 
	withdrawn_reason TEXT NOT NULL, 
	file_name TEXT NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	made_at DATETIME NOT NULL, 
	CONSTRAINT fk_apology_letter_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT fk_apology_letter_dossier_id_late_dossier FOREIGN KEY(dossier_id) REFERENCES late_dossier (id) ON DELETE CASCADE, 
	CONSTRAINT uq_apology_letter_unit_id_year_number UNIQUE (unit_id, year, number)
);
INSERT INTO "apology_letter" VALUES(1,2,1,'thu_xin_loi',2025,1,'01/PXL-UBND','2025-11-27','2025-11-26','2025-12-19','Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:49.757938');
INSERT INTO "apology_letter" VALUES(2,2,2,'thu_xin_loi',2025,2,'02/PXL-UBND','2025-12-05','2025-12-04','2025-12-23','Số lượng hồ sơ tăng đột biến','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:49.787211');
INSERT INTO "apology_letter" VALUES(3,2,3,'thu_xin_loi',2025,3,'03/PXL-UBND','2025-12-15','2025-12-12','2025-12-30','Chờ ý kiến của cơ quan phối hợp','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:49.810616');
INSERT INTO "apology_letter" VALUES(4,2,4,'thu_xin_loi',2025,4,'04/PXL-UBND','2025-12-23','2025-12-22','2025-12-26','Công chức thụ lý xử lý chậm','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:49.827937');
INSERT INTO "apology_letter" VALUES(5,2,5,'thu_xin_loi',2025,5,'05/PXL-UBND','2025-12-30','2025-12-29','2026-01-07','Lỗi hệ thống thông tin giải quyết thủ tục hành chính','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:49.862933');
INSERT INTO "apology_letter" VALUES(6,2,6,'thu_xin_loi',2026,1,'01/PXL-UBND','2026-01-06','2026-01-05','2026-01-08','Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:49.885234');
INSERT INTO "apology_letter" VALUES(7,2,7,'thu_gia_han',2026,2,'02/PXL-UBND','2026-01-13','2026-01-12','2026-01-21','Số lượng hồ sơ tăng đột biến','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:49.902981');
INSERT INTO "apology_letter" VALUES(8,2,8,'thu_xin_loi',2026,3,'03/PXL-UBND','2026-01-20','2026-01-19','2026-01-26','Lỗi hệ thống thông tin giải quyết thủ tục hành chính','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:49.930712');
INSERT INTO "apology_letter" VALUES(9,2,9,'thu_gia_han',2026,4,'04/PXL-UBND','2026-01-27','2026-01-26','2026-02-04','Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:49.955490');
INSERT INTO "apology_letter" VALUES(10,2,10,'thu_xin_loi',2026,5,'05/PXL-UBND','2026-02-03','2026-02-02','2026-02-06','Số lượng hồ sơ tăng đột biến','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:49.972332');
INSERT INTO "apology_letter" VALUES(11,2,11,'thu_xin_loi',2026,6,'06/PXL-UBND','2026-02-10','2026-02-09','2026-02-12','Chờ ý kiến của cơ quan phối hợp','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:49.978988');
INSERT INTO "apology_letter" VALUES(12,2,12,'thu_xin_loi',2026,7,'07/PXL-UBND','2026-02-24','2026-02-23','2026-03-04','Công chức thụ lý xử lý chậm','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:49.994565');
INSERT INTO "apology_letter" VALUES(13,2,13,'thu_xin_loi',2026,8,'08/PXL-UBND','2026-02-24','2026-02-23','2026-03-04','Lỗi hệ thống thông tin giải quyết thủ tục hành chính','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:49.998906');
INSERT INTO "apology_letter" VALUES(14,2,14,'thu_xin_loi',2026,9,'09/PXL-UBND','2026-03-10','2026-03-09','2026-03-20','Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.014662');
INSERT INTO "apology_letter" VALUES(15,2,15,'thu_xin_loi',2026,10,'10/PXL-UBND','2026-03-12','2026-03-11','2026-03-25','Công chức thụ lý xử lý chậm','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.025482');
INSERT INTO "apology_letter" VALUES(16,2,16,'thu_xin_loi',2026,11,'11/PXL-UBND','2026-03-24','2026-03-23','2026-03-27','Lỗi hệ thống thông tin giải quyết thủ tục hành chính','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.037258');
INSERT INTO "apology_letter" VALUES(17,2,17,'thu_xin_loi',2026,12,'12/PXL-UBND','2026-03-31','2026-03-30','2026-04-06','Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.050573');
INSERT INTO "apology_letter" VALUES(18,2,18,'thu_xin_loi',2026,13,'13/PXL-UBND','2026-04-08','2026-04-07','2026-04-13','Số lượng hồ sơ tăng đột biến','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.061445');
INSERT INTO "apology_letter" VALUES(19,2,18,'thu_xin_loi',2026,14,'14/PXL-UBND','2026-04-14','2026-04-13','2026-04-20','Số lượng hồ sơ tăng đột biến','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.075586');
INSERT INTO "apology_letter" VALUES(20,2,19,'thu_xin_loi',2026,15,'15/PXL-UBND','2026-04-16','2026-04-15','2026-04-24','Chờ ý kiến của cơ quan phối hợp','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.093686');
INSERT INTO "apology_letter" VALUES(21,2,20,'thu_gia_han',2026,16,'16/PXL-UBND','2026-04-28','2026-04-24','2026-04-28','Công chức thụ lý xử lý chậm','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.099376');
INSERT INTO "apology_letter" VALUES(22,2,21,'thu_xin_loi',2026,17,'17/PXL-UBND','2026-05-05','2026-05-04','2026-05-13','Lỗi hệ thống thông tin giải quyết thủ tục hành chính','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.110093');
INSERT INTO "apology_letter" VALUES(23,2,22,'thu_gia_han',2026,18,'18/PXL-UBND','2026-05-12','2026-05-11','2026-05-14','Chờ ý kiến của cơ quan phối hợp','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.126043');
INSERT INTO "apology_letter" VALUES(24,2,23,'thu_xin_loi',2026,19,'19/PXL-UBND','2026-05-20','2026-05-19','2026-05-28','Công chức thụ lý xử lý chậm','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.155058');
INSERT INTO "apology_letter" VALUES(25,2,24,'thu_xin_loi',2026,20,'20/PXL-UBND','2026-05-28','2026-05-27','2026-06-01','Lỗi hệ thống thông tin giải quyết thủ tục hành chính','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.204418');
INSERT INTO "apology_letter" VALUES(26,2,25,'thu_xin_loi',2026,21,'21/PXL-UBND','2026-06-10','2026-06-09','2026-06-22','Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.226940');
INSERT INTO "apology_letter" VALUES(27,2,26,'thu_xin_loi',2026,22,'22/PXL-UBND','2026-06-26','2026-06-23','2026-06-30','Số lượng hồ sơ tăng đột biến','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.248020');
INSERT INTO "apology_letter" VALUES(28,2,27,'thu_xin_loi',2026,23,'23/PXL-UBND','2026-07-07','2026-07-06','2026-07-15','Chờ ý kiến của cơ quan phối hợp','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.276919');
INSERT INTO "apology_letter" VALUES(29,2,28,'thu_xin_loi',2026,24,'24/PXL-UBND','2026-07-21','2026-07-20','2026-07-27','Công chức thụ lý xử lý chậm','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.298115');
INSERT INTO "apology_letter" VALUES(30,2,29,'thu_xin_loi',2026,25,'25/PXL-UBND','2026-07-31','2026-07-30','2026-08-05','Số lượng hồ sơ tăng đột biến','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.323673');
INSERT INTO "apology_letter" VALUES(31,2,30,'thu_xin_loi',2026,26,'26/PXL-UBND','2026-08-13','2026-08-12','2026-08-19','Chờ ý kiến của cơ quan phối hợp','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.347609');
INSERT INTO "apology_letter" VALUES(32,2,31,'thu_xin_loi',2026,27,'27/PXL-UBND','2026-08-25','2026-08-24','2026-09-03','Công chức thụ lý xử lý chậm','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.375465');
INSERT INTO "apology_letter" VALUES(33,2,32,'thu_xin_loi',2026,28,'28/PXL-UBND','2026-09-11','2026-09-10','2026-09-21','Lỗi hệ thống thông tin giải quyết thủ tục hành chính','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.409523');
INSERT INTO "apology_letter" VALUES(34,2,33,'thu_xin_loi',2026,29,'29/PXL-UBND','2026-09-23','2026-09-22','2026-09-29','Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.421923');
INSERT INTO "apology_letter" VALUES(35,2,34,'thu_xin_loi',2026,30,'30/PXL-UBND','2026-10-06','2026-10-05','2026-10-12','Số lượng hồ sơ tăng đột biến','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.443986');
INSERT INTO "apology_letter" VALUES(36,2,35,'thu_xin_loi',2026,31,'31/PXL-UBND','2026-10-14','2026-10-13','2026-10-19','Chờ ý kiến của cơ quan phối hợp','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.474279');
INSERT INTO "apology_letter" VALUES(37,2,36,'thu_xin_loi',2026,32,'32/PXL-UBND','2026-10-27','2026-10-26','2026-10-30','Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.498900');
INSERT INTO "apology_letter" VALUES(38,2,37,'thu_xin_loi',2026,33,'33/PXL-UBND','2026-11-13','2026-11-12','2026-11-26','Số lượng hồ sơ tăng đột biến','Nguyễn Văn Mẫu','','','','2026-11-24 18:35:50.527288');
CREATE TABLE assignment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	document_number TEXT NOT NULL, 
	document_on DATE, 
	issuer TEXT NOT NULL, 
	content TEXT NOT NULL, 
	due_on DATE, 
	extended_on DATE, 
	person TEXT NOT NULL, 
	officer_id INTEGER, 
	department TEXT NOT NULL, 
	completed_on DATE, 
	result TEXT NOT NULL, 
	cause_kind TEXT NOT NULL, 
	cause TEXT NOT NULL, 
	note TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT fk_assignment_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "assignment" VALUES(1,2,'45/UBND-NV','2026-01-08','Ủy ban nhân dân tỉnh Mẫu','Báo cáo tình hình sử dụng biên chế năm 2025','2026-01-20',NULL,'Trần Thị Lan',NULL,'Phòng Văn hóa - Xã hội','2026-01-19','Báo cáo số 12/BC-UBND','','','','45/ubnd-nv uy ban nhan dan tinh mau bao cao tinh hinh su dung bien che nam 2025 tran thi lan phong van hoa - xa hoi');
INSERT INTO "assignment" VALUES(2,2,'61/UBND-KT','2026-01-14','Ủy ban nhân dân tỉnh Mẫu','Rà soát danh mục công trình đầu tư công năm 2026','2026-01-30',NULL,'Lê Minh Quân',NULL,'Phòng Kinh tế','2026-01-29','Báo cáo số 19/BC-UBND','','','','61/ubnd-kt uy ban nhan dan tinh mau ra soat danh muc cong trinh dau tu cong nam 2026 le minh quan phong kinh te');
INSERT INTO "assignment" VALUES(3,2,'88/VP-KSTT','2026-02-02','Ủy ban nhân dân tỉnh Mẫu','Công khai thủ tục hành chính mới sửa đổi tại Trung tâm Phục vụ hành chính công','2026-02-10',NULL,'Nguyễn Thị Hà',NULL,'Trung tâm Phục vụ hành chính công','2026-02-09','Văn bản số 31/UBND-VP','','','','88/vp-kstt uy ban nhan dan tinh mau cong khai thu tuc hanh chinh moi sua doi tai trung tam phuc vu hanh chinh cong nguyen thi ha trung tam phuc vu hanh chinh cong');
INSERT INTO "assignment" VALUES(4,2,'102/UBND-NV','2026-02-11','Ủy ban nhân dân tỉnh Mẫu','Đăng ký nhu cầu đào tạo, bồi dưỡng cán bộ, công chức năm 2026','2026-02-27',NULL,'Trần Thị Lan',NULL,'Phòng Văn hóa - Xã hội','2026-02-25','Công văn số 40/UBND-VHXH','','','','102/ubnd-nv uy ban nhan dan tinh mau dang ky nhu cau dao tao, boi duong can bo, cong chuc nam 2026 tran thi lan phong van hoa - xa hoi');
INSERT INTO "assignment" VALUES(5,2,'117/UBND-TP','2026-02-20','Ủy ban nhân dân tỉnh Mẫu','Kiểm tra văn bản quy phạm pháp luật ban hành năm 2025','2026-03-10',NULL,'Phạm Văn Dũng',NULL,'Văn phòng HĐND và UBND','2026-03-09','Báo cáo số 46/BC-UBND','','','','117/ubnd-tp uy ban nhan dan tinh mau kiem tra van ban quy pham phap luat ban hanh nam 2025 pham van dung van phong hdnd va ubnd');
INSERT INTO "assignment" VALUES(6,2,'140/UBND-KT','2026-03-05','Ủy ban nhân dân tỉnh Mẫu','Báo cáo tiến độ giải ngân vốn đầu tư công quý I','2026-03-25',NULL,'Lê Minh Quân',NULL,'Phòng Kinh tế','2026-03-25','Báo cáo số 58/BC-UBND','','','','140/ubnd-kt uy ban nhan dan tinh mau bao cao tien do giai ngan von dau tu cong quy i le minh quan phong kinh te');
INSERT INTO "assignment" VALUES(7,2,'166/UBND-VX','2026-03-19','Ủy ban nhân dân tỉnh Mẫu','Rà soát đối tượng bảo trợ xã hội hưởng trợ cấp hằng tháng','2026-04-10',NULL,'Đặng Thị Mai',NULL,'Phòng Văn hóa - Xã hội','2026-04-16','Báo cáo số 71/BC-UBND','objective','Chờ số liệu đối chiếu của cơ quan bảo hiểm xã hội','','166/ubnd-vx uy ban nhan dan tinh mau ra soat doi tuong bao tro xa hoi huong tro cap hang thang dang thi mai phong van hoa - xa hoi');
INSERT INTO "assignment" VALUES(8,2,'183/VP-KSTT','2026-04-01','Ủy ban nhân dân tỉnh Mẫu','Đề xuất thủ tục hành chính đơn giản hóa','2026-04-24',NULL,'Nguyễn Thị Hà',NULL,'Trung tâm Phục vụ hành chính công','2026-04-22','Báo cáo số 79/BC-UBND','','','','183/vp-kstt uy ban nhan dan tinh mau de xuat thu tuc hanh chinh don gian hoa nguyen thi ha trung tam phuc vu hanh chinh cong');
INSERT INTO "assignment" VALUES(9,2,'205/UBND-NC','2026-04-15','Ủy ban nhân dân tỉnh Mẫu','Báo cáo kết quả tiếp công dân quý I','2026-04-28',NULL,'Phạm Văn Dũng',NULL,'Văn phòng HĐND và UBND','2026-04-27','Báo cáo số 83/BC-UBND','','','','205/ubnd-nc uy ban nhan dan tinh mau bao cao ket qua tiep cong dan quy i pham van dung van phong hdnd va ubnd');
INSERT INTO "assignment" VALUES(10,2,'231/UBND-NV','2026-05-06','Ủy ban nhân dân tỉnh Mẫu','Xây dựng bản mô tả công việc theo vị trí việc làm','2026-06-30','2026-08-31','Trần Thị Lan',NULL,'Phòng Văn hóa - Xã hội','2026-08-28','Báo cáo số 140/BC-UBND','','','','231/ubnd-nv uy ban nhan dan tinh mau xay dung ban mo ta cong viec theo vi tri viec lam tran thi lan phong van hoa - xa hoi');
INSERT INTO "assignment" VALUES(11,2,'250/UBND-KT','2026-05-18','Ủy ban nhân dân tỉnh Mẫu','Lập bảng kê trụ sở, nhà đất dôi dư sau sắp xếp','2026-06-05',NULL,'Lê Minh Quân',NULL,'Phòng Kinh tế','2026-06-04','Bảng kê gửi kèm Công văn số 98/UBND-KT','','','','250/ubnd-kt uy ban nhan dan tinh mau lap bang ke tru so, nha dat doi du sau sap xep le minh quan phong kinh te');
INSERT INTO "assignment" VALUES(12,2,'278/UBND-NV','2026-06-03','Ủy ban nhân dân tỉnh Mẫu','Báo cáo sơ kết công tác cải cách hành chính 6 tháng','2026-06-17',NULL,'Trần Thị Lan',NULL,'Phòng Văn hóa - Xã hội','2026-06-16','Báo cáo số 110/BC-UBND','','','','278/ubnd-nv uy ban nhan dan tinh mau bao cao so ket cong tac cai cach hanh chinh 6 thang tran thi lan phong van hoa - xa hoi');
INSERT INTO "assignment" VALUES(13,2,'301/UBND-KGVX','2026-06-22','Ủy ban nhân dân tỉnh Mẫu','Tổ chức khảo sát hài lòng của người dân','2026-07-31',NULL,'Nguyễn Thị Hà',NULL,'Trung tâm Phục vụ hành chính công','2026-07-30','Báo cáo số 128/BC-UBND','','','','301/ubnd-kgvx uy ban nhan dan tinh mau to chuc khao sat hai long cua nguoi dan nguyen thi ha trung tam phuc vu hanh chinh cong');
INSERT INTO "assignment" VALUES(14,2,'322/UBND-KT','2026-07-08','Ủy ban nhân dân tỉnh Mẫu','Rà soát hộ kinh doanh chuyển đổi ngành nghề','2026-07-24',NULL,'Lê Minh Quân',NULL,'Phòng Kinh tế','2026-07-22','Công văn số 131/UBND-KT','','','','322/ubnd-kt uy ban nhan dan tinh mau ra soat ho kinh doanh chuyen doi nganh nghe le minh quan phong kinh te');
INSERT INTO "assignment" VALUES(15,2,'345/UBND-NC','2026-07-27','Ủy ban nhân dân tỉnh Mẫu','Rà soát quy chế làm việc của Ủy ban nhân dân','2026-08-14',NULL,'Phạm Văn Dũng',NULL,'Văn phòng HĐND và UBND','2026-08-13','Quyết định số 214/QĐ-UBND','','','','345/ubnd-nc uy ban nhan dan tinh mau ra soat quy che lam viec cua uy ban nhan dan pham van dung van phong hdnd va ubnd');
INSERT INTO "assignment" VALUES(16,2,'370/VP-KSTT','2026-08-17','Ủy ban nhân dân tỉnh Mẫu','Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực','2026-09-10',NULL,'Nguyễn Thị Hà',NULL,'Trung tâm Phục vụ hành chính công','2026-09-09','Báo cáo số 151/BC-UBND','','','','370/vp-kstt uy ban nhan dan tinh mau so hoa ket qua giai quyet thu tuc hanh chinh con hieu luc nguyen thi ha trung tam phuc vu hanh chinh cong');
INSERT INTO "assignment" VALUES(17,2,'398/UBND-VX','2026-09-07','Ủy ban nhân dân tỉnh Mẫu','Báo cáo thực hiện chính sách người có công','2026-09-25',NULL,'Đặng Thị Mai',NULL,'Phòng Văn hóa - Xã hội','2026-09-24','Báo cáo số 160/BC-UBND','','','','398/ubnd-vx uy ban nhan dan tinh mau bao cao thuc hien chinh sach nguoi co cong dang thi mai phong van hoa - xa hoi');
INSERT INTO "assignment" VALUES(18,2,'421/UBND-NV','2026-09-28','Ủy ban nhân dân tỉnh Mẫu','Báo cáo kiểm tra kỷ luật, kỷ cương hành chính quý III','2026-10-09',NULL,'Phạm Văn Dũng',NULL,'Văn phòng HĐND và UBND','2026-10-08','Báo cáo số 170/BC-UBND','','','','421/ubnd-nv uy ban nhan dan tinh mau bao cao kiem tra ky luat, ky cuong hanh chinh quy iii pham van dung van phong hdnd va ubnd');
INSERT INTO "assignment" VALUES(19,2,'455/UBND-KT','2026-10-12','Ủy ban nhân dân tỉnh Mẫu','Nâng cấp trang thông tin điện tử theo mẫu thống nhất của tỉnh','2026-11-06',NULL,'Lê Minh Quân',NULL,'Phòng Kinh tế',NULL,'','subjective','Phân công chưa rõ người, rõ việc','','455/ubnd-kt uy ban nhan dan tinh mau nang cap trang thong tin dien tu theo mau thong nhat cua tinh le minh quan phong kinh te');
INSERT INTO "assignment" VALUES(20,2,'490/UBND-NV','2026-11-09','Ủy ban nhân dân tỉnh Mẫu','Báo cáo đánh giá, xếp loại cán bộ, công chức năm 2026','2026-12-20',NULL,'Trần Thị Lan',NULL,'Phòng Văn hóa - Xã hội',NULL,'','','','','490/ubnd-nv uy ban nhan dan tinh mau bao cao danh gia, xep loai can bo, cong chuc nam 2026 tran thi lan phong van hoa - xa hoi');
CREATE TABLE certificate (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	officer_id INTEGER NOT NULL, 
	participation_id INTEGER, 
	kind TEXT NOT NULL, 
	level TEXT NOT NULL, 
	name TEXT NOT NULL, 
	number TEXT NOT NULL, 
	issued_on DATE, 
	issuer TEXT NOT NULL, 
	expires_on DATE, 
	CONSTRAINT fk_certificate_officer_id_officer FOREIGN KEY(officer_id) REFERENCES officer (id) ON DELETE CASCADE, 
	CONSTRAINT fk_certificate_participation_id_participation FOREIGN KEY(participation_id) REFERENCES participation (id)
);
INSERT INTO "certificate" VALUES(1,4,NULL,'qlnn_lanh_dao_cu','','','118/CN','2022-06-30','Trường Chính trị tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(2,1,NULL,'qlnn_lanh_dao_cu','','','205/CN','2019-11-15','Trường Chính trị tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(3,2,NULL,'qlnn_lanh_dao_cu','','','119/CN','2022-06-30','Trường Chính trị tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(4,9,NULL,'qlnn_lanh_dao_cu','','','301/CN','2023-10-12','Trường Chính trị tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(5,13,NULL,'ngoai_ngu','B2','','88/NN','2025-01-10','Trường Đại học Mẫu','2027-01-10');
INSERT INTO "certificate" VALUES(6,10,NULL,'ngoai_ngu','B1','','41/NN','2024-12-20','Trường Đại học Mẫu','2026-12-20');
INSERT INTO "certificate" VALUES(7,8,16,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','01/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(8,20,11,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','02/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(9,19,10,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','03/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(10,18,9,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','04/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(11,6,14,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','05/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(12,11,3,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','06/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(13,16,7,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','07/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(14,17,8,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','08/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(15,23,13,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','09/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(16,12,4,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','10/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(17,9,1,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','11/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(18,14,5,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','12/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(19,10,2,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','13/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(20,22,12,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','14/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(21,5,15,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','15/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(22,15,6,'cong_nghe','','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','16/31-CN','2026-03-20','Sở Khoa học và Công nghệ tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(23,8,21,'qlnn_lanh_dao_phong','','Bồi dưỡng lãnh đạo, quản lý cấp phòng','01/58-CN','2026-05-25','Trường Chính trị tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(24,12,19,'qlnn_lanh_dao_phong','','Bồi dưỡng lãnh đạo, quản lý cấp phòng','03/58-CN','2026-05-25','Trường Chính trị tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(25,10,18,'qlnn_lanh_dao_phong','','Bồi dưỡng lãnh đạo, quản lý cấp phòng','04/58-CN','2026-05-25','Trường Chính trị tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(26,5,20,'qlnn_lanh_dao_phong','','Bồi dưỡng lãnh đạo, quản lý cấp phòng','05/58-CN','2026-05-25','Trường Chính trị tỉnh Mẫu',NULL);
INSERT INTO "certificate" VALUES(27,20,29,'quoc_phong','','Bồi dưỡng quốc phòng, an ninh đối tượng 4','01/75-CN','2026-06-12','Ban Chỉ huy Phòng thủ khu vực Mẫu',NULL);
INSERT INTO "certificate" VALUES(28,19,28,'quoc_phong','','Bồi dưỡng quốc phòng, an ninh đối tượng 4','02/75-CN','2026-06-12','Ban Chỉ huy Phòng thủ khu vực Mẫu',NULL);
INSERT INTO "certificate" VALUES(29,18,30,'quoc_phong','','Bồi dưỡng quốc phòng, an ninh đối tượng 4','03/75-CN','2026-06-12','Ban Chỉ huy Phòng thủ khu vực Mẫu',NULL);
INSERT INTO "certificate" VALUES(30,16,26,'quoc_phong','','Bồi dưỡng quốc phòng, an ninh đối tượng 4','04/75-CN','2026-06-12','Ban Chỉ huy Phòng thủ khu vực Mẫu',NULL);
INSERT INTO "certificate" VALUES(31,17,27,'quoc_phong','','Bồi dưỡng quốc phòng, an ninh đối tượng 4','05/75-CN','2026-06-12','Ban Chỉ huy Phòng thủ khu vực Mẫu',NULL);
INSERT INTO "certificate" VALUES(32,14,25,'quoc_phong','','Bồi dưỡng quốc phòng, an ninh đối tượng 4','06/75-CN','2026-06-12','Ban Chỉ huy Phòng thủ khu vực Mẫu',NULL);
INSERT INTO "certificate" VALUES(33,19,37,'vi_tri','','Nghiệp vụ quản lý đất đai, xây dựng cấp xã','02/102-CN','2026-08-31','Trường Đại học Mẫu',NULL);
INSERT INTO "certificate" VALUES(34,12,38,'vi_tri','','Nghiệp vụ quản lý đất đai, xây dựng cấp xã','03/102-CN','2026-08-31','Trường Đại học Mẫu',NULL);
INSERT INTO "certificate" VALUES(35,10,36,'vi_tri','','Nghiệp vụ quản lý đất đai, xây dựng cấp xã','04/102-CN','2026-08-31','Trường Đại học Mẫu',NULL);
INSERT INTO "certificate" VALUES(36,18,42,'tieng_dan_toc','','Tiếng Jrai cho công chức','01/118-CN','2026-10-20','Trường Cao đẳng Mẫu',NULL);
INSERT INTO "certificate" VALUES(37,4,44,'tieng_dan_toc','','Tiếng Jrai cho công chức','02/118-CN','2026-10-20','Trường Cao đẳng Mẫu',NULL);
INSERT INTO "certificate" VALUES(38,16,43,'tieng_dan_toc','','Tiếng Jrai cho công chức','03/118-CN','2026-10-20','Trường Cao đẳng Mẫu',NULL);
INSERT INTO "certificate" VALUES(39,9,40,'tieng_dan_toc','','Tiếng Jrai cho công chức','04/118-CN','2026-10-20','Trường Cao đẳng Mẫu',NULL);
INSERT INTO "certificate" VALUES(40,15,41,'tieng_dan_toc','','Tiếng Jrai cho công chức','05/118-CN','2026-10-20','Trường Cao đẳng Mẫu',NULL);
CREATE TABLE changed_row (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	action_id INTEGER NOT NULL, 
	table_name VARCHAR(60) NOT NULL, 
	row_id TEXT NOT NULL, 
	old TEXT, 
	new TEXT, 
	CONSTRAINT fk_changed_row_action_id_history_action FOREIGN KEY(action_id) REFERENCES history_action (id) ON DELETE CASCADE
);
INSERT INTO "changed_row" VALUES(1913,199,'evidence_file','2',NULL,'{"id": 2, "sha256": "33b85a9e7be181c980dd71c6c796efea8a587a2263fc399d989aa2d64d786ed8", "name": "phu-luc-ke-hoach.docx", "size": 40499, "added_at": "2026-11-24T18:35:51.677089+00:00"}');
INSERT INTO "changed_row" VALUES(1914,199,'evidence_link','7',NULL,'{"id": 7, "file_id": 2, "subject": "score_line", "subject_id": 1}');
INSERT INTO "changed_row" VALUES(1915,200,'evidence_link','8',NULL,'{"id": 8, "file_id": 1, "subject": "score_line", "subject_id": 46}');
INSERT INTO "changed_row" VALUES(1916,201,'known_key','1',NULL,'{"id": 1, "role": "superior", "code": "H00", "name": "Ủy ban nhân dân tỉnh Mẫu", "key": "abababababababababababababababababababababababababababababababab", "confirmed_at": "2026-04-20T08:00:00+00:00", "confirmed_by": "van-thu"}');
INSERT INTO "changed_row" VALUES(1917,201,'received_submission','1',NULL,'{"id": 1, "unit_code": "H00.02", "unit_name": "Ủy ban nhân dân xã Ân", "period_code": "2026-Q1", "period_label": "Quý I năm 2026", "version": 1, "made_at": "2026-04-20T08:00:00+00:00", "received_at": "2026-04-20T08:00:00+00:00", "received_by": "van-thu", "data_sha256": "0000000000000000000000000000000000000000000000000000000000000000", "file_name": "BC.hhbc", "key": "", "outcome": "", "answered_at": null}');
INSERT INTO "changed_row" VALUES(1918,201,'receipt','1',NULL,'{"id": 1, "period_id": 1, "sha256": "1111111111111111111111111111111111111111111111111111111111111111", "version": 1, "outcome": "accepted", "office": "Ủy ban nhân dân tỉnh Mẫu", "received_at": "2026-04-20T08:00:00+00:00", "received_by": "x", "made_at": "2026-04-20T08:00:00+00:00", "due_on": null, "may_reopen": false, "words": "", "imported_at": "2026-04-20T08:00:00+00:00"}');
INSERT INTO "changed_row" VALUES(1919,201,'receipt_remark','1',NULL,'{"id": 1, "receipt_id": 1, "kind": "figure", "key": "tthc.tiep_nhan", "text": "Đã xem"}');
CREATE TABLE checklist_answer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	inspection_id INTEGER NOT NULL, 
	item_code TEXT NOT NULL, 
	no_occurrence BOOLEAN NOT NULL, 
	yes BOOLEAN, 
	numerator VARCHAR(40), 
	denominator VARCHAR(40), 
	value VARCHAR(40), 
	sample_size INTEGER, 
	sample_faults INTEGER, 
	verdict TEXT NOT NULL, 
	remark TEXT NOT NULL, 
	source TEXT NOT NULL, 
	source_key TEXT NOT NULL, 
	CONSTRAINT fk_checklist_answer_inspection_id_inspection FOREIGN KEY(inspection_id) REFERENCES inspection (id) ON DELETE CASCADE, 
	CONSTRAINT uq_checklist_answer_inspection_id_item_code UNIQUE (inspection_id, item_code)
);
INSERT INTO "checklist_answer" VALUES(1,1,'I.01',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(2,1,'I.02',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(3,1,'I.04',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(4,1,'I.08',0,NULL,NULL,NULL,'21',NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(5,1,'I.09',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(6,1,'I.11',1,NULL,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(7,1,'I.12',0,0,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(8,1,'I.13',0,NULL,NULL,NULL,'1',NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(9,1,'I.14',0,NULL,NULL,NULL,'2',NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(10,1,'I.15',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(11,1,'I.16',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(12,1,'I.17',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(13,1,'II.02',0,NULL,'3','3',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(14,1,'II.03',0,NULL,'5','6',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(15,1,'II.04',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(16,1,'II.05',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(17,1,'II.06',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(18,1,'II.08',0,NULL,NULL,NULL,'4',NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(19,1,'III.01',0,NULL,'341','341',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(20,1,'III.02',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(21,1,'III.03',0,NULL,'4386','4386',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(22,1,'III.04',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(23,1,'III.05',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(24,1,'III.06',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(25,1,'III.07',0,NULL,NULL,NULL,NULL,30,2,'','','','');
INSERT INTO "checklist_answer" VALUES(26,1,'III.08',0,0,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(27,1,'III.09',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(28,1,'III.10',0,0,NULL,NULL,NULL,NULL,NULL,'','Sổ theo dõi cập nhật chậm 3 ngày','','');
INSERT INTO "checklist_answer" VALUES(29,1,'III.11',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(30,1,'III.13',0,NULL,'17','19',NULL,NULL,NULL,'','Còn 2 hồ sơ đất đai chưa gửi phiếu xin lỗi','','');
INSERT INTO "checklist_answer" VALUES(31,1,'III.14',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(32,1,'III.15',1,NULL,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(33,1,'III.16',0,NULL,'341','341',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(34,1,'III.17',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(35,1,'III.18',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(36,1,'III.19',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(37,1,'III.21',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(38,1,'III.22',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(39,1,'III.23',0,NULL,'512','4386',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(40,1,'III.24',0,NULL,NULL,NULL,'6',NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(41,1,'III.25',0,0,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(42,1,'III.26',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(43,1,'III.27',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(44,1,'IV.01',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(45,1,'IV.02',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(46,1,'IV.04',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(47,1,'IV.05',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(48,1,'IV.06',0,NULL,'4','6',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(49,1,'IV.07',0,NULL,NULL,NULL,'18',NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(50,1,'V.01',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(51,1,'V.02',0,NULL,'41','42',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(52,1,'V.03',0,NULL,'5','11',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(53,1,'V.04',0,NULL,'22','42',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(54,1,'V.05',1,NULL,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(55,1,'V.06',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(56,1,'V.09',0,0,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(57,1,'V.10',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(58,1,'V.11',0,NULL,NULL,NULL,'0',NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(59,1,'V.12',1,NULL,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(60,1,'VI.01',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(61,1,'VI.02',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(62,1,'VI.03',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(63,1,'VI.05',0,NULL,NULL,NULL,'3',NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(64,1,'VI.07',0,NULL,'2','2',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(65,1,'VI.08',0,NULL,NULL,NULL,'1',NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(66,1,'VII.02',0,NULL,'1874','2210',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(67,1,'VII.06',0,0,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(68,1,'VII.07',0,NULL,NULL,NULL,'0',NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(69,1,'VII.08',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(70,1,'VII.09',0,0,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(71,1,'VII.10',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(72,1,'VII.12',0,NULL,'2','2',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(73,1,'VII.13',0,NULL,NULL,NULL,'16',NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(74,1,'I.03',0,NULL,'8','33',NULL,NULL,NULL,'','','Kế hoạch năm 2026: 8/33 nhiệm vụ hoàn thành, tính đến 15/05/2026','plan.completion');
INSERT INTO "checklist_answer" VALUES(75,1,'I.05',0,NULL,'4','6',NULL,NULL,NULL,'','','Kiểm tra năm 2026: 4/6 đơn vị đã kiểm tra, tính đến 15/05/2026','inspection.units');
INSERT INTO "checklist_answer" VALUES(76,1,'I.06',1,NULL,NULL,NULL,NULL,NULL,NULL,'','','Phát hiện năm 2026: 0/0 đã xử lý (khắc phục hoặc kiến nghị), tính đến 15/05/2026','findings.handled');
INSERT INTO "checklist_answer" VALUES(77,1,'I.07',0,0,NULL,NULL,NULL,NULL,NULL,'','','Kiểm tra năm 2026: 0 cuộc đột xuất, tính đến 15/05/2026','inspection.unannounced');
INSERT INTO "checklist_answer" VALUES(78,1,'I.10',0,NULL,'8','8',NULL,NULL,NULL,'','','Tỷ lệ nhiệm vụ cấp trên giao hoàn thành đúng hạn, Quý I năm 2026: 100,0%, tính đến 14/03/2026','figure.cd.ty_le_giao');
INSERT INTO "checklist_answer" VALUES(79,1,'II.01',0,NULL,'34','55',NULL,NULL,NULL,'','','Tỷ lệ văn bản đã rà soát, Quý I năm 2026: 61,8%, tính đến 14/03/2026','figure.tc.ty_le_ra_soat');
INSERT INTO "checklist_answer" VALUES(80,1,'III.12',0,NULL,'2080','2093',NULL,NULL,NULL,'','','Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn, Quý I năm 2026: 99,4%, tính đến 14/03/2026','figure.tthc.ty_le_kip_han');
INSERT INTO "checklist_answer" VALUES(81,1,'III.20',0,NULL,'4','4',NULL,NULL,NULL,'','','Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn, Quý I năm 2026: 100,0%, tính đến 14/03/2026','figure.tthc.ty_le_phan_anh');
INSERT INTO "checklist_answer" VALUES(82,1,'IV.03',0,NULL,NULL,NULL,'40',NULL,NULL,'','','Biên chế có mặt, Quý I năm 2026: 40, tính đến 14/03/2026','figure.bm.bien_che_co_mat');
INSERT INTO "checklist_answer" VALUES(83,1,'V.07',0,NULL,'37','40',NULL,NULL,NULL,'','','Tỷ lệ cán bộ, công chức đạt chuẩn, Quý I năm 2026: 92,5%, tính đến 14/03/2026','figure.cv.ty_le_dat_chuan');
INSERT INTO "checklist_answer" VALUES(84,1,'VI.06',0,NULL,'2916.4','24300',NULL,NULL,NULL,'','','Tỷ lệ giải ngân vốn đầu tư công, Quý I năm 2026: 12,0%, tính đến 14/03/2026','figure.tcc.ty_le_giai_ngan');
INSERT INTO "checklist_answer" VALUES(85,1,'VII.01',0,NULL,'655','655',NULL,NULL,NULL,'','','Tỷ lệ văn bản đi ký số, gửi điện tử, Quý I năm 2026: 100,0%, tính đến 14/03/2026','figure.dt.ty_le_ky_so');
INSERT INTO "checklist_answer" VALUES(86,1,'VII.03',0,NULL,'1486','2098',NULL,NULL,NULL,'','','Tỷ lệ hồ sơ tiếp nhận trực tuyến, Quý I năm 2026: 70,8%, tính đến 14/03/2026','figure.dt.ty_le_truc_tuyen');
INSERT INTO "checklist_answer" VALUES(87,1,'VII.04',0,NULL,'521','812',NULL,NULL,NULL,'','','Tỷ lệ hồ sơ thanh toán trực tuyến, Quý I năm 2026: 64,2%, tính đến 14/03/2026','figure.dt.ty_le_thanh_toan');
INSERT INTO "checklist_answer" VALUES(88,1,'VII.05',0,NULL,'2009','2093',NULL,NULL,NULL,'','','Tỷ lệ số hóa hồ sơ, kết quả giải quyết, Quý I năm 2026: 96,0%, tính đến 14/03/2026','figure.dt.ty_le_so_hoa');
INSERT INTO "checklist_answer" VALUES(89,2,'III.01',0,NULL,'341','341',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(90,2,'III.02',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(91,2,'III.03',0,NULL,'5120','5120',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(92,2,'III.05',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(93,2,'III.07',0,NULL,NULL,NULL,NULL,20,0,'','','','');
INSERT INTO "checklist_answer" VALUES(94,2,'III.08',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(95,2,'III.09',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(96,2,'III.10',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(97,2,'III.11',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(98,2,'III.13',0,NULL,'6','6',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(99,2,'III.14',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(100,2,'III.18',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(101,2,'III.19',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(102,2,'III.22',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(103,2,'III.27',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(104,2,'VII.06',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(105,2,'VII.07',0,NULL,NULL,NULL,'1',NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(106,2,'VII.08',0,1,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(107,2,'VII.09',0,0,NULL,NULL,NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(108,2,'VII.12',0,NULL,'3','3',NULL,NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(109,2,'VII.13',0,NULL,NULL,NULL,'24',NULL,NULL,'','','','');
INSERT INTO "checklist_answer" VALUES(110,2,'III.12',0,NULL,'6775','6806',NULL,NULL,NULL,'','','Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn, 9 tháng đầu năm 2026: 99,5%, tính đến 14/09/2026','figure.tthc.ty_le_kip_han');
INSERT INTO "checklist_answer" VALUES(111,2,'III.20',0,NULL,'13','14',NULL,NULL,NULL,'','','Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn, 9 tháng đầu năm 2026: 92,9%, tính đến 14/09/2026','figure.tthc.ty_le_phan_anh');
INSERT INTO "checklist_answer" VALUES(112,2,'VII.01',0,NULL,'2075','2077',NULL,NULL,NULL,'','','Tỷ lệ văn bản đi ký số, gửi điện tử, 9 tháng đầu năm 2026: 99,9%, tính đến 14/09/2026','figure.dt.ty_le_ky_so');
INSERT INTO "checklist_answer" VALUES(113,2,'VII.03',0,NULL,'5127','6829',NULL,NULL,NULL,'','','Tỷ lệ hồ sơ tiếp nhận trực tuyến, 9 tháng đầu năm 2026: 75,1%, tính đến 14/09/2026','figure.dt.ty_le_truc_tuyen');
INSERT INTO "checklist_answer" VALUES(114,2,'VII.04',0,NULL,'1785','2541',NULL,NULL,NULL,'','','Tỷ lệ hồ sơ thanh toán trực tuyến, 9 tháng đầu năm 2026: 70,2%, tính đến 14/09/2026','figure.dt.ty_le_thanh_toan');
INSERT INTO "checklist_answer" VALUES(115,2,'VII.05',0,NULL,'6738','6806',NULL,NULL,NULL,'','','Tỷ lệ số hóa hồ sơ, kết quả giải quyết, 9 tháng đầu năm 2026: 99,0%, tính đến 14/09/2026','figure.dt.ty_le_so_hoa');
CREATE TABLE course (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	plan_line_id INTEGER, 
	year INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	content TEXT NOT NULL, 
	programme TEXT NOT NULL, 
	form TEXT NOT NULL, 
	place TEXT NOT NULL, 
	organiser TEXT NOT NULL, 
	decision_number TEXT NOT NULL, 
	decision_on DATE, 
	starts_on DATE, 
	ends_on DATE, 
	periods INTEGER, 
	cost VARCHAR(40), 
	cost_source TEXT NOT NULL, 
	certificate TEXT NOT NULL, 
	counts BOOLEAN NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_course_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT fk_course_plan_line_id_training_plan_line FOREIGN KEY(plan_line_id) REFERENCES training_plan_line (id)
);
INSERT INTO "course" VALUES(1,2,1,2026,'Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','cong_nghe','','ket_hop','Hội trường UBND xã','Sở Khoa học và Công nghệ tỉnh Mẫu','31/QĐ-UBND','2026-03-02','2026-03-10','2026-03-12',24,'12000000','ngan_sach','cong_nghe',1,'');
INSERT INTO "course" VALUES(2,2,2,2026,'Bồi dưỡng lãnh đạo, quản lý cấp phòng','quan_ly','ql_lanh_dao','tap_trung','Trường Chính trị tỉnh Mẫu','Trường Chính trị tỉnh Mẫu','58/QĐ-UBND','2026-04-06','2026-04-13','2026-05-15',160,'45000000','ngan_sach','qlnn_lanh_dao_phong',1,'');
INSERT INTO "course" VALUES(3,2,3,2026,'Trung cấp lý luận chính trị','ly_luan','ll_trung_cap','tap_trung','Trường Chính trị tỉnh Mẫu','Trường Chính trị tỉnh Mẫu','60/QĐ-UBND','2026-05-04','2026-05-18','2026-12-18',560,'30000000','ngan_sach','ly_luan',1,'');
INSERT INTO "course" VALUES(4,2,4,2026,'Bồi dưỡng quốc phòng, an ninh đối tượng 4','quoc_phong','','tap_trung','Ban Chỉ huy Phòng thủ khu vực Mẫu','Ban Chỉ huy Phòng thủ khu vực Mẫu','75/QĐ-UBND','2026-05-29','2026-06-08','2026-06-12',40,'9000000','ngan_sach','quoc_phong',1,'');
INSERT INTO "course" VALUES(5,2,5,2026,'Kỹ năng giao tiếp, tiếp công dân tại Trung tâm Phục vụ hành chính công','vi_tri','','tap_trung','Trung tâm Phục vụ hành chính công','UBND xã Mẫu','80/QĐ-UBND','2026-06-15','2026-06-22','2026-06-23',16,'6000000','don_vi','',1,'');
INSERT INTO "course" VALUES(6,2,6,2026,'Nghiệp vụ quản lý đất đai, xây dựng cấp xã','vi_tri','','truc_tuyen','Trực tuyến','Trường Đại học Mẫu','102/QĐ-UBND','2026-08-10','2026-08-17','2026-08-21',40,'8000000','ngan_sach','vi_tri',1,'');
INSERT INTO "course" VALUES(7,2,7,2026,'Tiếng Jrai cho công chức','vi_tri','tieng_dan_toc','tap_trung','Nhà văn hóa thôn Mẫu Một','Trường Cao đẳng Mẫu','118/QĐ-UBND','2026-08-31','2026-09-07','2026-10-09',80,'15000000','ngan_sach','tieng_dan_toc',1,'');
INSERT INTO "course" VALUES(8,2,NULL,2026,'Trí tuệ nhân tạo trong công việc hành chính','cong_nghe','','truc_tuyen','Trực tuyến','Sở Nội vụ tỉnh Mẫu','130/QĐ-UBND','2026-10-01','2026-10-12','2026-10-12',8,'0','ngan_sach','',1,'');
CREATE TABLE criteria_set (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	province TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	version TEXT NOT NULL, 
	name TEXT NOT NULL, 
	sample BOOLEAN NOT NULL, 
	source TEXT NOT NULL, 
	added_at DATETIME NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	content TEXT NOT NULL, 
	CONSTRAINT uq_criteria_set_province_year_version UNIQUE (province, year, version)
);
INSERT INTO "criteria_set" VALUES(1,'',2026,'mau-1','Bộ tiêu chí mẫu cấp xã',1,'Gói biểu mẫu mau-xa 2025.1','2026-11-24 18:35:51.677089','ed4884026bc67f73a69eecec2d0d6b977e0208739539793bb400567e1385da22','{
  "areas": [
    {
      "code": "1",
      "max": "11",
      "name": "Công tác chỉ đạo, điều hành CCHC"
    },
    {
      "code": "2",
      "max": "5",
      "name": "Cải cách thể chế"
    },
    {
      "code": "3",
      "max": "20",
      "name": "Cải cách thủ tục hành chính"
    },
    {
      "code": "4",
      "max": "5",
      "name": "Cải cách tổ chức bộ máy"
    },
    {
      "code": "5",
      "max": "9",
      "name": "Cải cách chế độ công vụ"
    },
    {
      "code": "6",
      "max": "6",
      "name": "Cải cách tài chính công"
    },
    {
      "code": "7",
      "max": "12",
      "name": "Xây dựng chính quyền điện tử, chính quyền số"
    },
    {
      "code": "8",
      "max": "2",
      "name": "Tác động của CCHC đến phát triển KT-XH"
    },
    {
      "code": "9",
      "max": "30",
      "name": "Điều tra xã hội học – sự hài lòng của người dân, tổ chức (không tự chấm)"
    }
  ],
  "bands": [
    {
      "from": "90",
      "name": "Xuất sắc"
    },
    {
      "from": "80",
      "name": "Tốt"
    },
    {
      "from": "65",
      "name": "Khá"
    },
    {
      "from": "50",
      "name": "Trung bình"
    },
    {
      "from": "0",
      "name": "Yếu"
    }
  ],
  "components": [
    {
      "by": "choice",
      "code": "1.1.1",
      "criterion": "1.1",
      "evidence": "Kế hoạch CCHC (số, ngày)",
      "kind": "tier",
      "max": "0.5",
      "name": "Ban hành Kế hoạch CCHC năm kịp thời",
      "rule": "đúng hạn tỉnh giao 0,5; trễ ≤ 15 ngày 0,25; trễ hơn/không ban hành 0",
      "steps": [
        "Đúng hạn tỉnh giao = 0,5",
        "Trễ đến 15 ngày = 0,25",
        "Trễ hơn 15 ngày hoặc không ban hành = 0"
      ]
    },
    {
      "by": "rate",
      "code": "1.1.2",
      "criterion": "1.1",
      "evidence": "Bảng theo dõi nhiệm vụ + sản phẩm; báo cáo năm",
      "facts": [
        "numerator = plan.completion",
        "denominator = plan.completion"
      ],
      "floor": "80",
      "kind": "proportional",
      "max": "1.5",
      "name": "Mức độ hoàn thành kế hoạch CCHC",
      "rule": "100% = 1,5; 80–<100% = tỷ lệ × 1,5; <80% = 0",
      "top": "100"
    },
    {
      "code": "1.2.1",
      "criterion": "1.2",
      "each": "0.25",
      "evidence": "Báo cáo + ngày gửi",
      "facts": [
        "count = reports.late"
      ],
      "kind": "count_deduct",
      "max": "1",
      "name": "Đủ số lượng, đúng hạn (quý, 6 tháng, năm)",
      "rule": "mỗi báo cáo thiếu/trễ trừ 0,25"
    },
    {
      "code": "1.2.2",
      "criterion": "1.2",
      "evidence": "Báo cáo",
      "kind": "yes_no",
      "max": "0.5",
      "name": "Đủ nội dung theo hướng dẫn",
      "rule": "Có 0,5 / Không 0"
    },
    {
      "code": "1.3.1",
      "criterion": "1.3",
      "evidence": "Kế hoạch tự kiểm tra",
      "kind": "yes_no",
      "max": "0.5",
      "name": "Ban hành kế hoạch tự kiểm tra (Quý I)",
      "rule": "Có 0,5 / Không 0"
    },
    {
      "by": "rate",
      "code": "1.3.2",
      "criterion": "1.3",
      "evidence": "Biên bản, báo cáo kết quả",
      "facts": [
        "numerator = inspection.units",
        "denominator = inspection.units"
      ],
      "kind": "tier",
      "max": "0.5",
      "name": "Tỷ lệ phòng, đơn vị trực thuộc được kiểm tra",
      "rule": "≥50% 0,5; 30–<50% 0,25; <30% 0",
      "steps": [
        "50 = 0,5",
        "30 = 0,25"
      ]
    },
    {
      "by": "rate",
      "code": "1.3.3",
      "criterion": "1.3",
      "evidence": "Báo cáo khắc phục",
      "facts": [
        "numerator = findings.handled",
        "denominator = findings.handled"
      ],
      "kind": "tier",
      "max": "1",
      "name": "Xử lý vấn đề phát hiện qua kiểm tra",
      "rule": "100% 1,0; 70–<100% 0,5; <70% 0",
      "steps": [
        "100 = 1",
        "70 = 0,5"
      ]
    },
    {
      "by": "rate",
      "code": "1.4.1",
      "criterion": "1.4",
      "evidence": "Kế hoạch + báo cáo",
      "floor": "80",
      "kind": "proportional",
      "max": "0.75",
      "name": "Mức độ hoàn thành kế hoạch tuyên truyền",
      "rule": "100% = 0,75; 80–<100% tỷ lệ; <80% = 0",
      "top": "100"
    },
    {
      "by": "count",
      "code": "1.4.2",
      "criterion": "1.4",
      "evidence": "Tin, bài, ảnh, chương trình hội nghị",
      "kind": "tier",
      "max": "0.75",
      "name": "Đa dạng hình thức tuyên truyền",
      "rule": "≥3 hình thức 0,75; 2 hình thức 0,5; 1 hình thức 0,25",
      "steps": [
        "3 = 0,75",
        "2 = 0,5",
        "1 = 0,25"
      ]
    },
    {
      "code": "1.5.1",
      "criterion": "1.5",
      "evidence": "Quyết định công nhận / văn bản triển khai",
      "kind": "count_bonus",
      "max": "1.5",
      "name": "Số sáng kiến/mô hình được công nhận hoặc áp dụng",
      "rule": "≥2 = 1,5; 1 = 1,0; 0 = 0",
      "steps": [
        "2 = 1,5",
        "1 = 1"
      ]
    },
    {
      "by": "choice",
      "code": "1.6.1",
      "criterion": "1.6",
      "evidence": "Trích xuất hệ thống theo dõi nhiệm vụ",
      "kind": "tier",
      "max": "1.5",
      "name": "Hoàn thành nhiệm vụ UBND, Chủ tịch UBND tỉnh giao",
      "rule": "100% đúng tiến độ 1,5; 100% nhưng có quá hạn 0,75; <100% 0",
      "steps": [
        "Hoàn thành 100%, đúng tiến độ = 1,5",
        "Hoàn thành 100%, có nhiệm vụ quá hạn = 0,75",
        "Chưa hoàn thành 100% = 0"
      ]
    },
    {
      "code": "1.7.1",
      "criterion": "1.7",
      "evidence": "Quyết định, quy chế thi đua",
      "kind": "yes_no",
      "max": "1",
      "name": "Có văn bản gắn kết quả CCHC với đánh giá, xếp loại, thi đua",
      "rule": "Có 1,0 / Không 0"
    },
    {
      "code": "2.1.1",
      "criterion": "2.1",
      "evidence": "Kế hoạch + báo cáo",
      "kind": "yes_no",
      "max": "0.75",
      "name": "Thực hiện kế hoạch, báo cáo đúng hạn",
      "rule": "Có / Không"
    },
    {
      "by": "rate",
      "code": "2.1.2",
      "criterion": "2.1",
      "evidence": "Văn bản xử lý",
      "kind": "tier",
      "max": "0.75",
      "name": "Xử lý kết quả theo dõi",
      "rule": "100% 0,75; 70–<100% 0,35; <70% 0",
      "steps": [
        "100 = 0,75",
        "70 = 0,35"
      ]
    },
    {
      "by": "rate",
      "code": "2.2.1",
      "criterion": "2.2",
      "evidence": "Báo cáo kết quả rà soát",
      "facts": [
        "numerator = figure.tc.ty_le_ra_soat",
        "denominator = figure.tc.ty_le_ra_soat"
      ],
      "floor": "80",
      "kind": "proportional",
      "max": "1",
      "name": "Thực hiện kế hoạch rà soát",
      "rule": "tỷ lệ hoàn thành × 1,0; <80% = 0",
      "top": "100"
    },
    {
      "by": "rate",
      "code": "2.2.2",
      "criterion": "2.2",
      "evidence": "Văn bản kiến nghị/xử lý",
      "kind": "tier",
      "max": "1",
      "name": "Xử lý văn bản sau rà soát",
      "rule": "100% 1,0; 70–<100% 0,5; <70% 0",
      "steps": [
        "100 = 1",
        "70 = 0,5"
      ]
    },
    {
      "code": "2.3.1",
      "criterion": "2.3",
      "evidence": "Danh mục văn bản; kết luận kiểm tra",
      "kind": "yes_no",
      "max": "1",
      "name": "100% VBQPPL đúng trình tự, thẩm quyền (không phát sinh: loại khỏi mẫu số)",
      "not_applicable": "out",
      "rule": "không có văn bản sai 1,0; có 0"
    },
    {
      "code": "2.4.1",
      "criterion": "2.4",
      "evidence": "Kế hoạch + báo cáo",
      "kind": "yes_no",
      "max": "0.5",
      "name": "Hoàn thành kế hoạch PBGDPL",
      "rule": "Có / Không"
    },
    {
      "code": "3.1.1",
      "criterion": "3.1",
      "evidence": "Ảnh niêm yết, danh mục TTHC",
      "kind": "yes_no",
      "max": "1",
      "name": "Niêm yết, công khai đủ 100% TTHC tại Trung tâm PVHCC",
      "rule": "đủ, đúng 1,0; thiếu/sai 0"
    },
    {
      "code": "3.1.2",
      "criterion": "3.1",
      "evidence": "Đường dẫn, ảnh màn hình",
      "kind": "yes_no",
      "max": "1",
      "name": "Công khai TTHC trên trang thông tin điện tử",
      "rule": "Có / Không"
    },
    {
      "by": "rate",
      "code": "3.1.3",
      "criterion": "3.1",
      "evidence": "Trích xuất Cổng DVC",
      "kind": "tier",
      "max": "1",
      "name": "Công khai tiến độ, kết quả giải quyết hồ sơ",
      "rule": "100% hồ sơ 1,0; ≥90% 0,5; <90% 0",
      "steps": [
        "100 = 1",
        "90 = 0,5"
      ]
    },
    {
      "code": "3.2.1",
      "criterion": "3.2",
      "evidence": "Kế hoạch, báo cáo",
      "kind": "yes_no",
      "max": "0.5",
      "name": "Kế hoạch kiểm soát/rà soát TTHC và báo cáo",
      "rule": "Có / Không"
    },
    {
      "code": "3.2.2",
      "criterion": "3.2",
      "evidence": "Tờ trình, phương án",
      "kind": "yes_no",
      "max": "1",
      "name": "Có phương án đơn giản hóa, cắt giảm thời gian",
      "rule": "Có / Không"
    },
    {
      "code": "3.3.1",
      "criterion": "3.3",
      "evidence": "Trích xuất hệ thống",
      "kind": "yes_no",
      "max": "1",
      "name": "100% TTHC được tiếp nhận, trả kết quả tại Trung tâm PVHCC",
      "rule": "Có / Không"
    },
    {
      "code": "3.3.2",
      "criterion": "3.3",
      "evidence": "Quyết định, quy chế",
      "kind": "yes_no",
      "max": "1",
      "name": "Quy chế hoạt động, phân công nhân sự",
      "rule": "Có / Không"
    },
    {
      "by": "choice",
      "code": "3.3.3",
      "criterion": "3.3",
      "evidence": "Danh mục thiết bị, ảnh",
      "kind": "tier",
      "max": "1",
      "name": "Cơ sở vật chất, trang thiết bị theo chuẩn",
      "rule": "đủ 1,0; thiếu một phần 0,5; không 0",
      "steps": [
        "Đủ theo chuẩn = 1",
        "Thiếu một phần = 0,5",
        "Không có = 0"
      ]
    },
    {
      "by": "rate",
      "code": "3.3.4",
      "criterion": "3.3",
      "evidence": "Quyết định phê duyệt quy trình",
      "floor": "90",
      "kind": "proportional",
      "max": "1",
      "name": "100% TTHC có quy trình nội bộ, điện tử",
      "rule": "tỷ lệ × 1,0; <90% = 0",
      "top": "100"
    },
    {
      "base": "95",
      "by": "rate",
      "code": "3.4.1",
      "criterion": "3.4",
      "evidence": "Biểu II.06a",
      "facts": [
        "numerator = figure.tthc.ty_le_kip_han",
        "denominator = figure.tthc.ty_le_kip_han"
      ],
      "floor": "95",
      "kind": "proportional",
      "max": "5",
      "name": "Tỷ lệ hồ sơ giải quyết trước và đúng hạn",
      "rule": "100% = 5; 95–<100% = (tỷ lệ − 95%)/5% × 5; <95% = 0",
      "top": "100"
    },
    {
      "by": "rate",
      "code": "3.4.2",
      "criterion": "3.4",
      "empty": "1",
      "evidence": "Phiếu xin lỗi, sổ theo dõi",
      "facts": [
        "numerator = figure.tthc.thu_xin_loi",
        "denominator = figure.tthc.qua_han"
      ],
      "kind": "tier",
      "max": "1",
      "name": "Hồ sơ quá hạn có thư/phiếu xin lỗi",
      "rule": "100% hoặc không có hồ sơ quá hạn 1,0; 80–<100% 0,5; <80% 0",
      "steps": [
        "100 = 1",
        "80 = 0,5"
      ]
    },
    {
      "code": "3.4.3",
      "criterion": "3.4",
      "evidence": "Sổ theo dõi",
      "kind": "yes_no",
      "max": "0.5",
      "name": "Hẹn lại không quá 01 lần/hồ sơ",
      "rule": "không vi phạm 0,5"
    },
    {
      "code": "3.4.4",
      "criterion": "3.4",
      "evidence": "Biểu II.06a các kỳ",
      "kind": "yes_no",
      "max": "0.5",
      "name": "Báo cáo kết quả giải quyết TTHC đúng hạn, số liệu khớp",
      "rule": "Có / Không"
    },
    {
      "code": "3.5.1",
      "criterion": "3.5",
      "evidence": "Ảnh niêm yết",
      "kind": "yes_no",
      "max": "0.5",
      "name": "Công khai địa chỉ, đường dây nóng tiếp nhận PAKN",
      "rule": "Có / Không"
    },
    {
      "by": "rate",
      "code": "3.5.2",
      "criterion": "3.5",
      "evidence": "Trích xuất hệ thống PAKN",
      "facts": [
        "numerator = figure.tthc.ty_le_phan_anh",
        "denominator = figure.tthc.ty_le_phan_anh"
      ],
      "floor": "90",
      "kind": "proportional",
      "max": "1.5",
      "name": "PAKN được xử lý đúng hạn",
      "not_applicable": "full",
      "rule": "tỷ lệ × 1,5; <90% = 0; không phát sinh = điểm tối đa",
      "top": "100"
    },
    {
      "code": "3.5.3",
      "criterion": "3.5",
      "evidence": "Đường dẫn",
      "kind": "yes_no",
      "max": "0.5",
      "name": "Công khai kết quả trả lời PAKN",
      "rule": "Có / Không"
    },
    {
      "by": "value",
      "code": "3.6.1",
      "criterion": "3.6",
      "evidence": "Ảnh màn hình ngày chốt số liệu",
      "kind": "proportional",
      "max": "2",
      "name": "Điểm Bộ chỉ số 766 trên Cổng DVC quốc gia",
      "rule": "điểm/100 × 2,0",
      "top": "100"
    },
    {
      "code": "4.1.1",
      "criterion": "4.1",
      "evidence": "Quyết định",
      "kind": "yes_no",
      "max": "1.5",
      "name": "Quy định chức năng, nhiệm vụ các phòng, Trung tâm PVHCC",
      "rule": "đủ 100% phòng 1,5; thiếu 0"
    },
    {
      "code": "4.2.1",
      "criterion": "4.2",
      "evidence": "Báo cáo biên chế",
      "kind": "yes_no",
      "max": "1",
      "name": "Số lượng cấp phó, biên chế đúng quy định",
      "rule": "Có / Không"
    },
    {
      "code": "4.3.1",
      "criterion": "4.3",
      "evidence": "Quyết định",
      "kind": "yes_no",
      "max": "1",
      "name": "Quy chế làm việc, phân công nhiệm vụ cập nhật",
      "rule": "Có / Không"
    },
    {
      "code": "4.4.1",
      "criterion": "4.4",
      "evidence": "Quyết định ủy quyền",
      "kind": "yes_no",
      "max": "0.75",
      "name": "Thực hiện đúng quy định phân cấp, ủy quyền",
      "rule": "Có / Không"
    },
    {
      "by": "rate",
      "code": "4.4.2",
      "criterion": "4.4",
      "evidence": "Báo cáo",
      "kind": "tier",
      "max": "0.75",
      "name": "Xử lý vấn đề phát hiện khi kiểm tra phân cấp",
      "rule": "100% 0,75; 70–<100% 0,35; <70% 0",
      "steps": [
        "100 = 0,75",
        "70 = 0,35"
      ]
    },
    {
      "by": "rate",
      "code": "5.1.1",
      "criterion": "5.1",
      "evidence": "Danh sách, đề án VTVL",
      "floor": "90",
      "kind": "proportional",
      "max": "1.5",
      "name": "Công chức bố trí đúng vị trí việc làm",
      "rule": "tỷ lệ × 1,5; <90% = 0",
      "top": "100"
    },
    {
      "code": "5.2.1",
      "criterion": "5.2",
      "evidence": "Quyết định, báo cáo",
      "kind": "yes_no",
      "max": "1.5",
      "name": "Đánh giá, xếp loại đúng trình tự, thời hạn",
      "rule": "Có / Không"
    },
    {
      "by": "rate",
      "code": "5.3.1",
      "criterion": "5.3",
      "evidence": "Kế hoạch, danh sách, chứng chỉ",
      "facts": [
        "numerator = training.plan_done",
        "denominator = training.plan_done"
      ],
      "floor": "70",
      "kind": "proportional",
      "max": "1",
      "name": "Hoàn thành kế hoạch đào tạo, bồi dưỡng năm",
      "rule": "tỷ lệ × 1,0; <70% = 0",
      "top": "100"
    },
    {
      "by": "rate",
      "code": "5.3.2",
      "criterion": "5.3",
      "evidence": "Sổ theo dõi bồi dưỡng",
      "facts": [
        "numerator = training.hours",
        "denominator = training.hours"
      ],
      "kind": "proportional",
      "max": "1",
      "name": "Công chức đủ 40 tiết bồi dưỡng theo VTVL/năm",
      "rule": "tỷ lệ × 1,0",
      "top": "100"
    },
    {
      "code": "5.3.3",
      "criterion": "5.3",
      "evidence": "Chứng chỉ, quyết định bổ nhiệm",
      "kind": "yes_no",
      "max": "0.5",
      "name": "Lãnh đạo hoàn thành bồi dưỡng QLNN trong 12 tháng",
      "rule": "không có trường hợp quá hạn 0,5"
    },
    {
      "code": "5.4.1",
      "criterion": "5.4",
      "evidence": "Biên bản, báo cáo",
      "kind": "yes_no",
      "max": "1",
      "name": "Kiểm tra công vụ nội bộ",
      "rule": "Có / Không"
    },
    {
      "by": "choice",
      "code": "5.4.2",
      "criterion": "5.4",
      "evidence": "Báo cáo",
      "kind": "tier",
      "max": "1",
      "name": "Không có CBCCVC bị kỷ luật, nhũng nhiễu",
      "rule": "không có 1,0; khiển trách 0,5; từ cảnh cáo 0",
      "steps": [
        "Không có người bị kỷ luật = 1",
        "Có người bị khiển trách = 0,5",
        "Có người bị kỷ luật từ cảnh cáo trở lên = 0"
      ]
    },
    {
      "by": "rate",
      "code": "5.5.1",
      "criterion": "5.5",
      "evidence": "Danh sách trích ngang",
      "facts": [
        "numerator = figure.cv.ty_le_dat_chuan",
        "denominator = figure.cv.ty_le_dat_chuan"
      ],
      "floor": "80",
      "kind": "proportional",
      "max": "1.5",
      "name": "CBCC đạt chuẩn trình độ",
      "rule": "tỷ lệ × 1,5; <80% = 0",
      "top": "100"
    },
    {
      "by": "rate",
      "code": "6.1.1",
      "criterion": "6.1",
      "evidence": "Đối chiếu Kho bạc",
      "facts": [
        "numerator = figure.tcc.ty_le_giai_ngan",
        "denominator = figure.tcc.ty_le_giai_ngan"
      ],
      "floor": "80",
      "full_at": "95",
      "kind": "proportional",
      "max": "2",
      "name": "Tỷ lệ giải ngân",
      "rule": "≥95% = 2,0; 80–<95% tỷ lệ; <80% = 0",
      "top": "100"
    },
    {
      "by": "count",
      "code": "6.2.1",
      "criterion": "6.2",
      "evidence": "Quyết định",
      "kind": "tier",
      "max": "1",
      "name": "Quy chế chi tiêu nội bộ; quy chế quản lý, sử dụng tài sản công",
      "rule": "đủ 2 quy chế 1,0; 1 quy chế 0,5",
      "steps": [
        "2 = 1",
        "1 = 0,5"
      ]
    },
    {
      "code": "6.3.1",
      "criterion": "6.3",
      "evidence": "Quyết định công khai",
      "kind": "yes_no",
      "max": "1",
      "name": "Công khai dự toán, quyết toán, tài sản công",
      "rule": "Có / Không"
    },
    {
      "by": "rate",
      "code": "6.4.1",
      "criterion": "6.4",
      "evidence": "Báo cáo thu",
      "floor": "90",
      "kind": "proportional",
      "max": "1",
      "name": "Hoàn thành dự toán thu",
      "rule": "≥100% = 1,0; 90–<100% tỷ lệ; <90% = 0",
      "top": "100"
    },
    {
      "by": "rate",
      "code": "6.5.1",
      "criterion": "6.5",
      "evidence": "Báo cáo",
      "kind": "proportional",
      "max": "1",
      "name": "Tỷ lệ kiến nghị đã thực hiện",
      "not_applicable": "full",
      "rule": "tỷ lệ × 1,0; không phát sinh = tối đa",
      "top": "100"
    },
    {
      "by": "rate",
      "code": "7.1.1",
      "criterion": "7.1",
      "evidence": "Trích xuất hệ thống văn bản",
      "facts": [
        "numerator = figure.dt.ty_le_ky_so",
        "denominator = figure.dt.ty_le_ky_so"
      ],
      "floor": "90",
      "kind": "proportional",
      "max": "1.5",
      "name": "Văn bản đi ký số, gửi điện tử",
      "rule": "tỷ lệ × 1,5; <90% = 0",
      "top": "100"
    },
    {
      "by": "rate",
      "code": "7.2.1",
      "criterion": "7.2",
      "evidence": "Trích xuất hệ thống",
      "kind": "proportional",
      "max": "1",
      "name": "Tỷ lệ hồ sơ công việc xử lý trên mạng",
      "rule": "tỷ lệ × 1,0",
      "top": "100"
    },
    {
      "code": "7.3.1",
      "criterion": "7.3",
      "evidence": "Đường dẫn",
      "kind": "yes_no",
      "max": "1",
      "name": "Cung cấp thông tin đầy đủ, kịp thời",
      "rule": "Có / Không"
    },
    {
      "by": "rate",
      "code": "7.4.1",
      "criterion": "7.4",
      "evidence": "Biểu II.06a cột (4)/[(4)+(5)]",
      "facts": [
        "numerator = figure.dt.ty_le_truc_tuyen",
        "denominator = figure.dt.ty_le_truc_tuyen"
      ],
      "kind": "proportional",
      "max": "2",
      "name": "Tỷ lệ hồ sơ tiếp nhận trực tuyến",
      "rule": "đạt chỉ tiêu tỉnh = 2,0; dưới chỉ tiêu = thực tế/chỉ tiêu × 2,0",
      "target": true,
      "top": "100"
    },
    {
      "by": "rate",
      "code": "7.4.2",
      "criterion": "7.4",
      "evidence": "Trích xuất Cổng DVC",
      "facts": [
        "numerator = figure.dt.ty_le_thanh_toan",
        "denominator = figure.dt.ty_le_thanh_toan"
      ],
      "kind": "proportional",
      "max": "1.5",
      "name": "Tỷ lệ thanh toán trực tuyến",
      "rule": "thực tế/chỉ tiêu × 1,5",
      "target": true,
      "top": "100"
    },
    {
      "by": "rate",
      "code": "7.5.1",
      "criterion": "7.5",
      "evidence": "Trích xuất Cổng DVC",
      "facts": [
        "numerator = figure.dt.ty_le_so_hoa",
        "denominator = figure.dt.ty_le_so_hoa"
      ],
      "kind": "proportional",
      "max": "1.5",
      "name": "Tỷ lệ hồ sơ, kết quả được số hóa",
      "rule": "thực tế/chỉ tiêu × 1,5",
      "target": true,
      "top": "100"
    },
    {
      "by": "rate",
      "code": "7.5.2",
      "criterion": "7.5",
      "evidence": "Trích xuất Cổng DVC",
      "kind": "proportional",
      "max": "1",
      "name": "Tỷ lệ tái sử dụng dữ liệu số hóa",
      "rule": "thực tế/chỉ tiêu × 1,0",
      "target": true,
      "top": "100"
    },
    {
      "code": "7.6.1",
      "criterion": "7.6",
      "evidence": "Biểu II.06a",
      "kind": "yes_no",
      "max": "0.5",
      "name": "Có hồ sơ tiếp nhận/trả kết quả qua BCCI đạt chỉ tiêu",
      "rule": "Có / Không"
    },
    {
      "code": "7.7.1",
      "criterion": "7.7",
      "evidence": "Báo cáo",
      "kind": "yes_no",
      "max": "0.5",
      "name": "Không để xảy ra sự cố; tài khoản phân quyền đúng",
      "rule": "Có / Không"
    },
    {
      "code": "7.8.1",
      "criterion": "7.8",
      "evidence": "Đánh giá nội bộ, công bố",
      "kind": "yes_no",
      "max": "0.5",
      "name": "Duy trì, cải tiến HTQLCL",
      "rule": "Có / Không"
    },
    {
      "code": "7.9.1",
      "criterion": "7.9",
      "evidence": "Quyết định, tài liệu tập huấn",
      "kind": "yes_no",
      "max": "0.5",
      "name": "Tổ hoạt động, có tập huấn",
      "rule": "Có / Không"
    },
    {
      "by": "rate",
      "code": "7.10.1",
      "criterion": "7.10",
      "evidence": "Trích xuất hệ thống",
      "kind": "proportional",
      "max": "0.5",
      "name": "Báo cáo định kỳ gửi qua hệ thống",
      "rule": "tỷ lệ × 0,5",
      "top": "100"
    },
    {
      "by": "rate",
      "code": "8.1.1",
      "criterion": "8.1",
      "evidence": "Báo cáo KT-XH",
      "kind": "tier",
      "max": "2",
      "name": "Tỷ lệ chỉ tiêu KT-XH HĐND giao hoàn thành",
      "rule": "100% 2,0; 90–<100% 1,0; <90% 0",
      "steps": [
        "100 = 2",
        "90 = 1"
      ]
    },
    {
      "code": "9.1.1",
      "criterion": "9.1",
      "evidence": "Kết quả khảo sát do tỉnh công bố",
      "factor": "tiep_can",
      "kind": "survey",
      "max": "5",
      "name": "Mức độ hài lòng: tiếp cận dịch vụ",
      "needs_evidence": false,
      "rule": "Tỷ lệ hài lòng của yếu tố × 5"
    },
    {
      "code": "9.2.1",
      "criterion": "9.2",
      "evidence": "Kết quả khảo sát do tỉnh công bố",
      "factor": "thu_tuc",
      "kind": "survey",
      "max": "6",
      "name": "Mức độ hài lòng: thủ tục hành chính",
      "needs_evidence": false,
      "rule": "Tỷ lệ hài lòng của yếu tố × 6"
    },
    {
      "code": "9.3.1",
      "criterion": "9.3",
      "evidence": "Kết quả khảo sát do tỉnh công bố",
      "factor": "cong_chuc",
      "kind": "survey",
      "max": "7",
      "name": "Mức độ hài lòng: công chức trực tiếp giải quyết",
      "needs_evidence": false,
      "rule": "Tỷ lệ hài lòng của yếu tố × 7"
    },
    {
      "code": "9.4.1",
      "criterion": "9.4",
      "evidence": "Kết quả khảo sát do tỉnh công bố",
      "factor": "ket_qua",
      "kind": "survey",
      "max": "7",
      "name": "Mức độ hài lòng: kết quả cung ứng dịch vụ",
      "needs_evidence": false,
      "rule": "Tỷ lệ hài lòng của yếu tố × 7"
    },
    {
      "code": "9.5.1",
      "criterion": "9.5",
      "evidence": "Kết quả khảo sát do tỉnh công bố",
      "factor": "phan_anh",
      "kind": "survey",
      "max": "5",
      "name": "Mức độ hài lòng: tiếp nhận, xử lý PAKN",
      "needs_evidence": false,
      "rule": "Tỷ lệ hài lòng của yếu tố × 5"
    }
  ],
  "criteria": [
    {
      "area": "1",
      "code": "1.1",
      "max": "2",
      "name": "Kế hoạch CCHC năm"
    },
    {
      "area": "1",
      "code": "1.2",
      "max": "1.5",
      "name": "Báo cáo CCHC định kỳ"
    },
    {
      "area": "1",
      "code": "1.3",
      "max": "2",
      "name": "Tự kiểm tra CCHC, công vụ"
    },
    {
      "area": "1",
      "code": "1.4",
      "max": "1.5",
      "name": "Tuyên truyền CCHC"
    },
    {
      "area": "1",
      "code": "1.5",
      "max": "1.5",
      "name": "Sáng kiến, mô hình mới trong CCHC"
    },
    {
      "area": "1",
      "code": "1.6",
      "max": "1.5",
      "name": "Thực hiện nhiệm vụ cấp trên giao"
    },
    {
      "area": "1",
      "code": "1.7",
      "max": "1",
      "name": "Trách nhiệm người đứng đầu; gắn CCHC với thi đua, đánh giá"
    },
    {
      "area": "2",
      "code": "2.1",
      "max": "1.5",
      "name": "Theo dõi tình hình thi hành pháp luật"
    },
    {
      "area": "2",
      "code": "2.2",
      "max": "2",
      "name": "Rà soát, hệ thống hóa văn bản"
    },
    {
      "area": "2",
      "code": "2.3",
      "max": "1",
      "name": "Ban hành VBQPPL"
    },
    {
      "area": "2",
      "code": "2.4",
      "max": "0.5",
      "name": "Phổ biến, giáo dục pháp luật"
    },
    {
      "area": "3",
      "code": "3.1",
      "max": "3",
      "name": "Công khai TTHC"
    },
    {
      "area": "3",
      "code": "3.2",
      "max": "1.5",
      "name": "Kiểm soát, rà soát TTHC"
    },
    {
      "area": "3",
      "code": "3.3",
      "max": "4",
      "name": "Cơ chế một cửa"
    },
    {
      "area": "3",
      "code": "3.4",
      "max": "7",
      "name": "Kết quả giải quyết hồ sơ TTHC"
    },
    {
      "area": "3",
      "code": "3.5",
      "max": "2.5",
      "name": "Phản ánh, kiến nghị (PAKN)"
    },
    {
      "area": "3",
      "code": "3.6",
      "max": "2",
      "name": "Chất lượng phục vụ theo Bộ chỉ số 766"
    },
    {
      "area": "4",
      "code": "4.1",
      "max": "1.5",
      "name": "Sắp xếp tổ chức bộ máy"
    },
    {
      "area": "4",
      "code": "4.2",
      "max": "1",
      "name": "Cấp phó, biên chế"
    },
    {
      "area": "4",
      "code": "4.3",
      "max": "1",
      "name": "Quy chế làm việc"
    },
    {
      "area": "4",
      "code": "4.4",
      "max": "1.5",
      "name": "Phân cấp, ủy quyền"
    },
    {
      "area": "5",
      "code": "5.1",
      "max": "1.5",
      "name": "Vị trí việc làm"
    },
    {
      "area": "5",
      "code": "5.2",
      "max": "1.5",
      "name": "Quản lý, đánh giá CBCCVC"
    },
    {
      "area": "5",
      "code": "5.3",
      "max": "2.5",
      "name": "Đào tạo, bồi dưỡng"
    },
    {
      "area": "5",
      "code": "5.4",
      "max": "2",
      "name": "Kỷ luật, kỷ cương hành chính"
    },
    {
      "area": "5",
      "code": "5.5",
      "max": "1.5",
      "name": "Chuẩn hóa trình độ"
    },
    {
      "area": "6",
      "code": "6.1",
      "max": "2",
      "name": "Giải ngân vốn đầu tư công"
    },
    {
      "area": "6",
      "code": "6.2",
      "max": "1",
      "name": "Quy chế tài chính, tài sản"
    },
    {
      "area": "6",
      "code": "6.3",
      "max": "1",
      "name": "Công khai tài chính"
    },
    {
      "area": "6",
      "code": "6.4",
      "max": "1",
      "name": "Thu ngân sách"
    },
    {
      "area": "6",
      "code": "6.5",
      "max": "1",
      "name": "Thực hiện kiến nghị thanh tra, kiểm toán"
    },
    {
      "area": "7",
      "code": "7.1",
      "max": "1.5",
      "name": "Văn bản điện tử"
    },
    {
      "area": "7",
      "code": "7.2",
      "max": "1",
      "name": "Hồ sơ công việc trên môi trường mạng"
    },
    {
      "area": "7",
      "code": "7.3",
      "max": "1",
      "name": "Trang thông tin điện tử"
    },
    {
      "area": "7",
      "code": "7.4",
      "max": "3.5",
      "name": "Dịch vụ công trực tuyến"
    },
    {
      "area": "7",
      "code": "7.5",
      "max": "2.5",
      "name": "Số hóa hồ sơ, kết quả"
    },
    {
      "area": "7",
      "code": "7.6",
      "max": "0.5",
      "name": "Bưu chính công ích (BCCI)"
    },
    {
      "area": "7",
      "code": "7.7",
      "max": "0.5",
      "name": "An toàn thông tin"
    },
    {
      "area": "7",
      "code": "7.8",
      "max": "0.5",
      "name": "ISO 9001"
    },
    {
      "area": "7",
      "code": "7.9",
      "max": "0.5",
      "name": "Tổ công nghệ số cộng đồng"
    },
    {
      "area": "7",
      "code": "7.10",
      "max": "0.5",
      "name": "Hệ thống thông tin báo cáo"
    },
    {
      "area": "8",
      "code": "8.1",
      "max": "2",
      "name": "Chỉ tiêu KT-XH"
    },
    {
      "area": "9",
      "code": "9.1",
      "max": "5",
      "name": "Tiếp cận dịch vụ"
    },
    {
      "area": "9",
      "code": "9.2",
      "max": "6",
      "name": "Thủ tục hành chính"
    },
    {
      "area": "9",
      "code": "9.3",
      "max": "7",
      "name": "Công chức trực tiếp giải quyết"
    },
    {
      "area": "9",
      "code": "9.4",
      "max": "7",
      "name": "Kết quả cung ứng dịch vụ"
    },
    {
      "area": "9",
      "code": "9.5",
      "max": "5",
      "name": "Tiếp nhận, xử lý PAKN"
    }
  ],
  "due": [
    5,
    10,
    0
  ],
  "name": "Bộ tiêu chí mẫu cấp xã",
  "province": "",
  "sample": true,
  "total": "100",
  "version": "mau-1",
  "without_survey": "rescale",
  "year": 2026
}
');
CREATE TABLE draft (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	person TEXT NOT NULL, 
	officer_id INTEGER, 
	department TEXT NOT NULL, 
	CONSTRAINT fk_draft_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "draft" VALUES(1,2,'Dự thảo Quyết định ban hành Quy chế quản lý, sử dụng tài sản công','Lê Minh Quân',NULL,'Phòng Kinh tế');
INSERT INTO "draft" VALUES(2,2,'Dự thảo Báo cáo sơ kết công tác cải cách hành chính 6 tháng','Trần Thị Lan',NULL,'Phòng Văn hóa - Xã hội');
CREATE TABLE draft_return (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	draft_id INTEGER NOT NULL, 
	returned_on DATE NOT NULL, 
	cause TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_draft_return_draft_id_draft FOREIGN KEY(draft_id) REFERENCES draft (id) ON DELETE CASCADE
);
INSERT INTO "draft_return" VALUES(1,1,'2026-04-07','Không đầy đủ thủ tục','');
INSERT INTO "draft_return" VALUES(2,1,'2026-04-21','Không đạt chất lượng chuyên môn','');
INSERT INTO "draft_return" VALUES(3,2,'2026-06-15','Sai thể thức, kỹ thuật trình bày','');
CREATE TABLE evidence_file (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	sha256 VARCHAR(64) NOT NULL, 
	name TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	added_at DATETIME NOT NULL, 
	CONSTRAINT uq_evidence_file_sha256 UNIQUE (sha256)
);
INSERT INTO "evidence_file" VALUES(1,'c518e224560f46f5400ab64460a5ae0bd0fbcd4c88c482e064191049cc0c7673','bien-ban-tu-kiem-tra.docx',38234,'2026-11-24 18:35:44.060500');
INSERT INTO "evidence_file" VALUES(2,'33b85a9e7be181c980dd71c6c796efea8a587a2263fc399d989aa2d64d786ed8','phu-luc-ke-hoach.docx',40499,'2026-11-24 18:35:51.677089');
CREATE TABLE evidence_link (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	file_id INTEGER NOT NULL, 
	subject VARCHAR(60) NOT NULL, 
	subject_id INTEGER NOT NULL, 
	CONSTRAINT fk_evidence_link_file_id_evidence_file FOREIGN KEY(file_id) REFERENCES evidence_file (id), 
	CONSTRAINT uq_evidence_link_subject_subject_id_file_id UNIQUE (subject, subject_id, file_id)
);
INSERT INTO "evidence_link" VALUES(1,1,'plan_task',3);
INSERT INTO "evidence_link" VALUES(2,1,'plan_task',15);
INSERT INTO "evidence_link" VALUES(3,1,'finding',2);
INSERT INTO "evidence_link" VALUES(4,1,'finding_remedy',2);
INSERT INTO "evidence_link" VALUES(5,1,'score_line',5);
INSERT INTO "evidence_link" VALUES(6,1,'score_line',6);
INSERT INTO "evidence_link" VALUES(7,2,'score_line',1);
INSERT INTO "evidence_link" VALUES(8,1,'score_line',46);
CREATE TABLE finding (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	inspection_id INTEGER, 
	inspected_unit_id INTEGER, 
	item_code TEXT NOT NULL, 
	found_on DATE NOT NULL, 
	what TEXT NOT NULL, 
	cause_kind TEXT NOT NULL, 
	cause TEXT NOT NULL, 
	severity TEXT NOT NULL, 
	demand TEXT NOT NULL, 
	person TEXT NOT NULL, 
	due_on DATE, 
	state TEXT NOT NULL, 
	handled_on DATE, 
	handled_as TEXT NOT NULL, 
	result TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT fk_finding_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT fk_finding_inspection_id_inspection FOREIGN KEY(inspection_id) REFERENCES inspection (id), 
	CONSTRAINT fk_finding_inspected_unit_id_inspected_unit FOREIGN KEY(inspected_unit_id) REFERENCES inspected_unit (id)
);
INSERT INTO "finding" VALUES(1,2,NULL,4,'','2025-10-20','Năm 2025: biển hướng dẫn tại Trung tâm chưa có mã QR tra cứu hồ sơ','subjective','Chưa giao người thực hiện','nhac_nho','In và treo biển có mã QR tại các quầy','Hồ Thị Thu','2025-11-20','verified','2026-01-22','fixed','Đã treo biển có mã QR tại 5 quầy','nam 2025: bien huong dan tai trung tam chua co ma qr tra cuu ho so chua giao nguoi thuc hien in va treo bien co ma qr tai cac quay ho thi thu da treo bien co ma qr tai 5 quay');
INSERT INTO "finding" VALUES(2,2,1,4,'III.13','2026-05-15','Mẫu 04 Phiếu xin lỗi cho 100% hồ sơ quá hạn, nêu lý do và ngày hẹn mới: 17/19 (89,5%), yêu cầu 100%. Còn 2 hồ sơ đất đai chưa gửi phiếu xin lỗi','subjective','Công chức một cửa chưa theo dõi hồ sơ sắp quá hạn hằng ngày','can_khac_phuc','Gửi phiếu xin lỗi cho 2 hồ sơ, lập danh sách hồ sơ sắp quá hạn hằng tuần','Hồ Thị Thu','2026-05-30','verified','2026-05-18','fixed','Đã gửi 2 phiếu xin lỗi, hẹn lại ngày trả','iii.13 mau 04 phieu xin loi cho 100% ho so qua han, neu ly do va ngay hen moi: 17/19 (89,5%), yeu cau 100%. con 2 ho so dat dai chua gui phieu xin loi cong chuc mot cua chua theo doi ho so sap qua han hang ngay gui phieu xin loi cho 2 ho so, lap danh sach ho so sap qua han hang tuan ho thi thu da gui 2 phieu xin loi, hen lai ngay tra');
INSERT INTO "finding" VALUES(3,2,1,4,'III.08','2026-05-15','Mẫu 02 yêu cầu bổ sung chỉ một lần / hồ sơ: Hồ sơ H12.260318-0034 yêu cầu bổ sung hai lần.','subjective','Hướng dẫn ban đầu chưa đầy đủ','nhac_nho','Lập bảng thành phần hồ sơ của 10 thủ tục phát sinh nhiều','Hồ Thị Thu','2026-05-30','fixed','2026-05-27','fixed','Đã niêm yết bảng thành phần hồ sơ của 10 thủ tục','iii.08 mau 02 yeu cau bo sung chi mot lan / ho so: ho so h12.260318-0034 yeu cau bo sung hai lan. huong dan ban dau chua day du lap bang thanh phan ho so cua 10 thu tuc phat sinh nhieu ho thi thu da niem yet bang thanh phan ho so cua 10 thu tuc');
INSERT INTO "finding" VALUES(4,2,1,4,'III.10','2026-05-15','Mẫu 05 Phiếu kiểm soát quá trình; Mẫu 06 Sổ theo dõi hồ sơ cập nhật: chưa thực hiện. Sổ theo dõi cập nhật chậm 3 ngày','objective','Hệ thống gián đoạn 2 ngày','nhac_nho','Cập nhật đủ sổ theo dõi trong ngày','Nguyễn Thị Lan','2026-05-30','fixed','2026-06-22','fixed','Đã cập nhật đủ, phân công người kiểm tra cuối ngày','iii.10 mau 05 phieu kiem soat qua trinh; mau 06 so theo doi ho so cap nhat: chua thuc hien. so theo doi cap nhat cham 3 ngay he thong gian doan 2 ngay cap nhat du so theo doi trong ngay nguyen thi lan da cap nhat du, phan cong nguoi kiem tra cuoi ngay');
INSERT INTO "finding" VALUES(5,2,1,1,'VII.06','2026-05-15','Phân quyền, thu hồi tài khoản trên các hệ thống: Hai tài khoản của người đã nghỉ hưu chưa thu hồi.','subjective','Chưa có quy định thu hồi tài khoản khi nghỉ công tác','can_khac_phuc','Thu hồi hai tài khoản, ban hành quy định','Phạm Quốc Bảo','2026-05-30','fixed','2026-05-18','fixed','Đã thu hồi hai tài khoản, ban hành quy định quản lý tài khoản','vii.06 phan quyen, thu hoi tai khoan tren cac he thong: hai tai khoan cua nguoi da nghi huu chua thu hoi. chua co quy dinh thu hoi tai khoan khi nghi cong tac thu hoi hai tai khoan, ban hanh quy dinh pham quoc bao da thu hoi hai tai khoan, ban hanh quy dinh quan ly tai khoan');
INSERT INTO "finding" VALUES(6,2,1,3,'V.04','2026-05-15','Mỗi công chức đủ 40 tiết (01 tuần) bồi dưỡng theo vị trí việc làm trong năm: 22/42 (52,4%), yêu cầu 100%.','objective','Các lớp bồi dưỡng do tỉnh tổ chức vào quý III','nhac_nho','Lập danh sách, cử học đủ 40 tiết trong năm','Trần Thị Mai','2026-09-30','referred','2026-09-18','referred','Kiến nghị Sở Nội vụ mở thêm một lớp trong quý IV','v.04 moi cong chuc du 40 tiet (01 tuan) boi duong theo vi tri viec lam trong nam: 22/42 (52,4%), yeu cau 100%. cac lop boi duong do tinh to chuc vao quy iii lap danh sach, cu hoc du 40 tiet trong nam tran thi mai kien nghi so noi vu mo them mot lop trong quy iv');
INSERT INTO "finding" VALUES(7,2,2,5,'VII.09','2026-09-15','Trang thông tin điện tử cung cấp đủ thông tin: chưa thực hiện.','objective','Đang chuyển giao diện trang thông tin điện tử','can_khac_phuc','Bổ sung đủ chuyên mục thủ tục hành chính, quy hoạch, ngân sách','Phạm Quốc Bảo','2026-09-30','fixed','2026-09-21','fixed','Đã bổ sung đủ các chuyên mục','vii.09 trang thong tin dien tu cung cap du thong tin: chua thuc hien. dang chuyen giao dien trang thong tin dien tu bo sung du chuyen muc thu tuc hanh chinh, quy hoach, ngan sach pham quoc bao da bo sung du cac chuyen muc');
INSERT INTO "finding" VALUES(8,2,NULL,6,'','2026-10-26','Trạm Y tế niêm yết thiếu 3 thủ tục hành chính mới công bố','subjective','Chưa nhận được danh mục mới','nhac_nho','Niêm yết đủ thủ tục mới công bố','Võ Thị Hạnh','2026-11-10','fixed','2026-11-05','fixed','Đã niêm yết đủ','tram y te niem yet thieu 3 thu tuc hanh chinh moi cong bo chua nhan duoc danh muc moi niem yet du thu tuc moi cong bo vo thi hanh da niem yet du');
INSERT INTO "finding" VALUES(9,2,NULL,2,'','2026-11-16','Hai hồ sơ cấp phép chưa tái sử dụng kết quả đã số hóa','subjective','Công chức mới chưa được hướng dẫn','can_khac_phuc','Hướng dẫn lại, không yêu cầu nộp giấy tờ đã số hóa','Đặng Văn Sơn','2026-12-01','fixed','2026-11-30','fixed','Đã tập huấn, trả lại giấy tờ cho người dân','hai ho so cap phep chua tai su dung ket qua da so hoa cong chuc moi chua duoc huong dan huong dan lai, khong yeu cau nop giay to da so hoa dang van son da tap huan, tra lai giay to cho nguoi dan');
CREATE TABLE finding_step (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	finding_id INTEGER NOT NULL, 
	"on" DATE NOT NULL, 
	state TEXT NOT NULL, 
	note TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT fk_finding_step_finding_id_finding FOREIGN KEY(finding_id) REFERENCES finding (id) ON DELETE CASCADE
);
INSERT INTO "finding_step" VALUES(1,1,'2025-10-20','open','','root','2026-11-24 18:35:48.745095');
INSERT INTO "finding_step" VALUES(2,1,'2025-11-03','in_progress','Đã giao công chức phụ trách','root','2026-11-24 18:35:48.745095');
INSERT INTO "finding_step" VALUES(3,1,'2026-01-22','fixed','','root','2026-11-24 18:35:48.745095');
INSERT INTO "finding_step" VALUES(4,1,'2026-05-12','verified','Kiểm tra lại tại chỗ','root','2026-11-24 18:35:48.745095');
INSERT INTO "finding_step" VALUES(5,2,'2026-05-15','open','','root','2026-11-24 18:35:48.876551');
INSERT INTO "finding_step" VALUES(6,2,'2026-05-18','fixed','','root','2026-11-24 18:35:48.876551');
INSERT INTO "finding_step" VALUES(7,2,'2026-06-10','verified','Đối chiếu sổ phiếu xin lỗi','root','2026-11-24 18:35:48.876551');
INSERT INTO "finding_step" VALUES(8,3,'2026-05-15','open','','root','2026-11-24 18:35:49.008482');
INSERT INTO "finding_step" VALUES(9,3,'2026-05-27','fixed','','root','2026-11-24 18:35:49.008482');
INSERT INTO "finding_step" VALUES(10,4,'2026-05-15','open','','root','2026-11-24 18:35:49.096554');
INSERT INTO "finding_step" VALUES(11,4,'2026-05-20','fixed','','root','2026-11-24 18:35:49.096554');
INSERT INTO "finding_step" VALUES(12,4,'2026-06-10','in_progress','Kiểm tra lại thấy còn thiếu 4 hồ sơ','root','2026-11-24 18:35:49.096554');
INSERT INTO "finding_step" VALUES(13,4,'2026-06-22','fixed','','root','2026-11-24 18:35:49.096554');
INSERT INTO "finding_step" VALUES(14,5,'2026-05-15','open','','root','2026-11-24 18:35:49.210736');
INSERT INTO "finding_step" VALUES(15,5,'2026-05-18','fixed','','root','2026-11-24 18:35:49.210736');
INSERT INTO "finding_step" VALUES(16,6,'2026-05-15','open','','root','2026-11-24 18:35:49.298544');
INSERT INTO "finding_step" VALUES(17,6,'2026-06-01','in_progress','Đã lập danh sách 20 người chưa đủ tiết','root','2026-11-24 18:35:49.298544');
INSERT INTO "finding_step" VALUES(18,6,'2026-09-18','referred','','root','2026-11-24 18:35:49.298544');
INSERT INTO "finding_step" VALUES(19,7,'2026-09-15','open','','root','2026-11-24 18:35:49.400618');
INSERT INTO "finding_step" VALUES(20,7,'2026-09-16','in_progress','Đang nhập lại chuyên mục','root','2026-11-24 18:35:49.400618');
INSERT INTO "finding_step" VALUES(21,7,'2026-09-21','fixed','','root','2026-11-24 18:35:49.400618');
INSERT INTO "finding_step" VALUES(22,8,'2026-10-26','open','','root','2026-11-24 18:35:49.490133');
INSERT INTO "finding_step" VALUES(23,8,'2026-11-05','fixed','','root','2026-11-24 18:35:49.490133');
INSERT INTO "finding_step" VALUES(24,9,'2026-11-16','open','','root','2026-11-24 18:35:49.525844');
INSERT INTO "finding_step" VALUES(25,9,'2026-11-20','in_progress','Đang hướng dẫn công chức mới','root','2026-11-24 18:35:49.525844');
INSERT INTO "finding_step" VALUES(26,9,'2026-11-30','fixed','','root','2026-11-24 18:35:49.525844');
CREATE TABLE form_cell (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	row_id INTEGER NOT NULL, 
	"column" TEXT NOT NULL, 
	value VARCHAR(40) NOT NULL, 
	CONSTRAINT fk_form_cell_row_id_form_row FOREIGN KEY(row_id) REFERENCES form_row (id) ON DELETE CASCADE, 
	CONSTRAINT uq_form_cell_row_id_column UNIQUE (row_id, "column")
);
INSERT INTO "form_cell" VALUES(1,1,'truc_tuyen','50');
INSERT INTO "form_cell" VALUES(2,1,'truc_tiep','142');
INSERT INTO "form_cell" VALUES(3,1,'ky_truoc','32');
INSERT INTO "form_cell" VALUES(4,1,'truoc_han','145');
INSERT INTO "form_cell" VALUES(5,1,'dung_han','45');
INSERT INTO "form_cell" VALUES(6,1,'qua_han','9');
INSERT INTO "form_cell" VALUES(7,1,'dang_trong_han','23');
INSERT INTO "form_cell" VALUES(8,1,'dang_qua_han','2');
INSERT INTO "form_cell" VALUES(9,1,'thu_xin_loi','9');
INSERT INTO "form_cell" VALUES(10,1,'cho_bo_sung','7');
INSERT INTO "form_cell" VALUES(11,1,'tra_lai','0');
INSERT INTO "form_cell" VALUES(12,2,'truc_tuyen','497');
INSERT INTO "form_cell" VALUES(13,2,'truc_tiep','223');
INSERT INTO "form_cell" VALUES(14,2,'ky_truoc','13');
INSERT INTO "form_cell" VALUES(15,2,'truoc_han','551');
INSERT INTO "form_cell" VALUES(16,2,'dung_han','172');
INSERT INTO "form_cell" VALUES(17,2,'qua_han','1');
INSERT INTO "form_cell" VALUES(18,2,'dang_trong_han','9');
INSERT INTO "form_cell" VALUES(19,2,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(20,2,'thu_xin_loi','1');
INSERT INTO "form_cell" VALUES(21,2,'cho_bo_sung','3');
INSERT INTO "form_cell" VALUES(22,2,'tra_lai','2');
INSERT INTO "form_cell" VALUES(23,3,'truc_tuyen','629');
INSERT INTO "form_cell" VALUES(24,3,'truc_tiep','283');
INSERT INTO "form_cell" VALUES(25,3,'ky_truoc','3');
INSERT INTO "form_cell" VALUES(26,3,'truoc_han','696');
INSERT INTO "form_cell" VALUES(27,3,'dung_han','217');
INSERT INTO "form_cell" VALUES(28,3,'qua_han','0');
INSERT INTO "form_cell" VALUES(29,3,'dang_trong_han','2');
INSERT INTO "form_cell" VALUES(30,3,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(31,3,'thu_xin_loi','0');
INSERT INTO "form_cell" VALUES(32,3,'cho_bo_sung','0');
INSERT INTO "form_cell" VALUES(33,3,'tra_lai','3');
INSERT INTO "form_cell" VALUES(34,4,'truc_tuyen','132');
INSERT INTO "form_cell" VALUES(35,4,'truc_tiep','84');
INSERT INTO "form_cell" VALUES(36,4,'ky_truoc','16');
INSERT INTO "form_cell" VALUES(37,4,'truoc_han','165');
INSERT INTO "form_cell" VALUES(38,4,'dung_han','52');
INSERT INTO "form_cell" VALUES(39,4,'qua_han','3');
INSERT INTO "form_cell" VALUES(40,4,'dang_trong_han','12');
INSERT INTO "form_cell" VALUES(41,4,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(42,4,'thu_xin_loi','3');
INSERT INTO "form_cell" VALUES(43,4,'cho_bo_sung','4');
INSERT INTO "form_cell" VALUES(44,4,'tra_lai','0');
INSERT INTO "form_cell" VALUES(45,5,'truc_tuyen','50');
INSERT INTO "form_cell" VALUES(46,5,'truc_tiep','22');
INSERT INTO "form_cell" VALUES(47,5,'ky_truoc','6');
INSERT INTO "form_cell" VALUES(48,5,'truoc_han','55');
INSERT INTO "form_cell" VALUES(49,5,'dung_han','17');
INSERT INTO "form_cell" VALUES(50,5,'qua_han','1');
INSERT INTO "form_cell" VALUES(51,5,'dang_trong_han','5');
INSERT INTO "form_cell" VALUES(52,5,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(53,5,'thu_xin_loi','1');
INSERT INTO "form_cell" VALUES(54,5,'cho_bo_sung','1');
INSERT INTO "form_cell" VALUES(55,5,'tra_lai','0');
INSERT INTO "form_cell" VALUES(56,6,'truc_tuyen','16');
INSERT INTO "form_cell" VALUES(57,6,'truc_tiep','32');
INSERT INTO "form_cell" VALUES(58,6,'ky_truoc','14');
INSERT INTO "form_cell" VALUES(59,6,'truoc_han','35');
INSERT INTO "form_cell" VALUES(60,6,'dung_han','11');
INSERT INTO "form_cell" VALUES(61,6,'qua_han','4');
INSERT INTO "form_cell" VALUES(62,6,'dang_trong_han','11');
INSERT INTO "form_cell" VALUES(63,6,'dang_qua_han','1');
INSERT INTO "form_cell" VALUES(64,6,'thu_xin_loi','4');
INSERT INTO "form_cell" VALUES(65,6,'cho_bo_sung','3');
INSERT INTO "form_cell" VALUES(66,6,'tra_lai','0');
INSERT INTO "form_cell" VALUES(67,7,'truc_tuyen','116');
INSERT INTO "form_cell" VALUES(68,7,'truc_tiep','28');
INSERT INTO "form_cell" VALUES(69,7,'ky_truoc','8');
INSERT INTO "form_cell" VALUES(70,7,'truoc_han','110');
INSERT INTO "form_cell" VALUES(71,7,'dung_han','35');
INSERT INTO "form_cell" VALUES(72,7,'qua_han','1');
INSERT INTO "form_cell" VALUES(73,7,'dang_trong_han','6');
INSERT INTO "form_cell" VALUES(74,7,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(75,7,'thu_xin_loi','1');
INSERT INTO "form_cell" VALUES(76,7,'cho_bo_sung','2');
INSERT INTO "form_cell" VALUES(77,7,'tra_lai','0');
INSERT INTO "form_cell" VALUES(78,8,'truc_tuyen','50');
INSERT INTO "form_cell" VALUES(79,8,'truc_tiep','46');
INSERT INTO "form_cell" VALUES(80,8,'ky_truoc','3');
INSERT INTO "form_cell" VALUES(81,8,'truoc_han','73');
INSERT INTO "form_cell" VALUES(82,8,'dung_han','23');
INSERT INTO "form_cell" VALUES(83,8,'qua_han','1');
INSERT INTO "form_cell" VALUES(84,8,'dang_trong_han','2');
INSERT INTO "form_cell" VALUES(85,8,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(86,8,'thu_xin_loi','1');
INSERT INTO "form_cell" VALUES(87,8,'cho_bo_sung','0');
INSERT INTO "form_cell" VALUES(88,8,'tra_lai','0');
INSERT INTO "form_cell" VALUES(89,9,'truc_tuyen','165');
INSERT INTO "form_cell" VALUES(90,9,'truc_tiep','523');
INSERT INTO "form_cell" VALUES(91,9,'ky_truoc','21');
INSERT INTO "form_cell" VALUES(92,9,'truoc_han','469');
INSERT INTO "form_cell" VALUES(93,9,'dung_han','173');
INSERT INTO "form_cell" VALUES(94,9,'qua_han','42');
INSERT INTO "form_cell" VALUES(95,9,'dang_trong_han','23');
INSERT INTO "form_cell" VALUES(96,9,'dang_qua_han','2');
INSERT INTO "form_cell" VALUES(97,9,'thu_xin_loi','42');
INSERT INTO "form_cell" VALUES(98,9,'cho_bo_sung','7');
INSERT INTO "form_cell" VALUES(99,9,'tra_lai','2');
INSERT INTO "form_cell" VALUES(100,10,'truc_tuyen','1652');
INSERT INTO "form_cell" VALUES(101,10,'truc_tiep','928');
INSERT INTO "form_cell" VALUES(102,10,'ky_truoc','8');
INSERT INTO "form_cell" VALUES(103,10,'truoc_han','1881');
INSERT INTO "form_cell" VALUES(104,10,'dung_han','694');
INSERT INTO "form_cell" VALUES(105,10,'qua_han','4');
INSERT INTO "form_cell" VALUES(106,10,'dang_trong_han','9');
INSERT INTO "form_cell" VALUES(107,10,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(108,10,'thu_xin_loi','4');
INSERT INTO "form_cell" VALUES(109,10,'cho_bo_sung','3');
INSERT INTO "form_cell" VALUES(110,10,'tra_lai','11');
INSERT INTO "form_cell" VALUES(111,11,'truc_tuyen','2092');
INSERT INTO "form_cell" VALUES(112,11,'truc_tiep','1176');
INSERT INTO "form_cell" VALUES(113,11,'ky_truoc','2');
INSERT INTO "form_cell" VALUES(114,11,'truoc_han','2388');
INSERT INTO "form_cell" VALUES(115,11,'dung_han','880');
INSERT INTO "form_cell" VALUES(116,11,'qua_han','0');
INSERT INTO "form_cell" VALUES(117,11,'dang_trong_han','2');
INSERT INTO "form_cell" VALUES(118,11,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(119,11,'thu_xin_loi','0');
INSERT INTO "form_cell" VALUES(120,11,'cho_bo_sung','0');
INSERT INTO "form_cell" VALUES(121,11,'tra_lai','14');
INSERT INTO "form_cell" VALUES(122,12,'truc_tuyen','441');
INSERT INTO "form_cell" VALUES(123,12,'truc_tiep','333');
INSERT INTO "form_cell" VALUES(124,12,'ky_truoc','10');
INSERT INTO "form_cell" VALUES(125,12,'truoc_han','555');
INSERT INTO "form_cell" VALUES(126,12,'dung_han','204');
INSERT INTO "form_cell" VALUES(127,12,'qua_han','13');
INSERT INTO "form_cell" VALUES(128,12,'dang_trong_han','12');
INSERT INTO "form_cell" VALUES(129,12,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(130,12,'thu_xin_loi','13');
INSERT INTO "form_cell" VALUES(131,12,'cho_bo_sung','4');
INSERT INTO "form_cell" VALUES(132,12,'tra_lai','3');
INSERT INTO "form_cell" VALUES(133,13,'truc_tuyen','165');
INSERT INTO "form_cell" VALUES(134,13,'truc_tiep','93');
INSERT INTO "form_cell" VALUES(135,13,'ky_truoc','4');
INSERT INTO "form_cell" VALUES(136,13,'truoc_han','185');
INSERT INTO "form_cell" VALUES(137,13,'dung_han','68');
INSERT INTO "form_cell" VALUES(138,13,'qua_han','4');
INSERT INTO "form_cell" VALUES(139,13,'dang_trong_han','5');
INSERT INTO "form_cell" VALUES(140,13,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(141,13,'thu_xin_loi','4');
INSERT INTO "form_cell" VALUES(142,13,'cho_bo_sung','1');
INSERT INTO "form_cell" VALUES(143,13,'tra_lai','1');
INSERT INTO "form_cell" VALUES(144,14,'truc_tuyen','55');
INSERT INTO "form_cell" VALUES(145,14,'truc_tiep','117');
INSERT INTO "form_cell" VALUES(146,14,'ky_truoc','9');
INSERT INTO "form_cell" VALUES(147,14,'truoc_han','111');
INSERT INTO "form_cell" VALUES(148,14,'dung_han','41');
INSERT INTO "form_cell" VALUES(149,14,'qua_han','17');
INSERT INTO "form_cell" VALUES(150,14,'dang_trong_han','11');
INSERT INTO "form_cell" VALUES(151,14,'dang_qua_han','1');
INSERT INTO "form_cell" VALUES(152,14,'thu_xin_loi','17');
INSERT INTO "form_cell" VALUES(153,14,'cho_bo_sung','3');
INSERT INTO "form_cell" VALUES(154,14,'tra_lai','0');
INSERT INTO "form_cell" VALUES(155,15,'truc_tuyen','385');
INSERT INTO "form_cell" VALUES(156,15,'truc_tiep','131');
INSERT INTO "form_cell" VALUES(157,15,'ky_truoc','5');
INSERT INTO "form_cell" VALUES(158,15,'truoc_han','373');
INSERT INTO "form_cell" VALUES(159,15,'dung_han','138');
INSERT INTO "form_cell" VALUES(160,15,'qua_han','4');
INSERT INTO "form_cell" VALUES(161,15,'dang_trong_han','6');
INSERT INTO "form_cell" VALUES(162,15,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(163,15,'thu_xin_loi','4');
INSERT INTO "form_cell" VALUES(164,15,'cho_bo_sung','2');
INSERT INTO "form_cell" VALUES(165,15,'tra_lai','2');
INSERT INTO "form_cell" VALUES(166,16,'truc_tuyen','165');
INSERT INTO "form_cell" VALUES(167,16,'truc_tiep','179');
INSERT INTO "form_cell" VALUES(168,16,'ky_truoc','2');
INSERT INTO "form_cell" VALUES(169,16,'truoc_han','248');
INSERT INTO "form_cell" VALUES(170,16,'dung_han','92');
INSERT INTO "form_cell" VALUES(171,16,'qua_han','4');
INSERT INTO "form_cell" VALUES(172,16,'dang_trong_han','2');
INSERT INTO "form_cell" VALUES(173,16,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(174,16,'thu_xin_loi','4');
INSERT INTO "form_cell" VALUES(175,16,'cho_bo_sung','0');
INSERT INTO "form_cell" VALUES(176,16,'tra_lai','1');
INSERT INTO "form_cell" VALUES(177,17,'truc_tuyen','48');
INSERT INTO "form_cell" VALUES(178,17,'truc_tiep','120');
INSERT INTO "form_cell" VALUES(179,17,'ky_truoc','25');
INSERT INTO "form_cell" VALUES(180,17,'truoc_han','124');
INSERT INTO "form_cell" VALUES(181,17,'dung_han','37');
INSERT INTO "form_cell" VALUES(182,17,'qua_han','6');
INSERT INTO "form_cell" VALUES(183,17,'dang_trong_han','25');
INSERT INTO "form_cell" VALUES(184,17,'dang_qua_han','1');
INSERT INTO "form_cell" VALUES(185,17,'thu_xin_loi','6');
INSERT INTO "form_cell" VALUES(186,17,'cho_bo_sung','8');
INSERT INTO "form_cell" VALUES(187,17,'tra_lai','0');
INSERT INTO "form_cell" VALUES(188,18,'truc_tuyen','479');
INSERT INTO "form_cell" VALUES(189,18,'truc_tiep','150');
INSERT INTO "form_cell" VALUES(190,18,'ky_truoc','9');
INSERT INTO "form_cell" VALUES(191,18,'truoc_han','483');
INSERT INTO "form_cell" VALUES(192,18,'dung_han','144');
INSERT INTO "form_cell" VALUES(193,18,'qua_han','1');
INSERT INTO "form_cell" VALUES(194,18,'dang_trong_han','10');
INSERT INTO "form_cell" VALUES(195,18,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(196,18,'thu_xin_loi','1');
INSERT INTO "form_cell" VALUES(197,18,'cho_bo_sung','3');
INSERT INTO "form_cell" VALUES(198,18,'tra_lai','2');
INSERT INTO "form_cell" VALUES(199,19,'truc_tuyen','607');
INSERT INTO "form_cell" VALUES(200,19,'truc_tiep','190');
INSERT INTO "form_cell" VALUES(201,19,'ky_truoc','2');
INSERT INTO "form_cell" VALUES(202,19,'truoc_han','613');
INSERT INTO "form_cell" VALUES(203,19,'dung_han','183');
INSERT INTO "form_cell" VALUES(204,19,'qua_han','0');
INSERT INTO "form_cell" VALUES(205,19,'dang_trong_han','3');
INSERT INTO "form_cell" VALUES(206,19,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(207,19,'thu_xin_loi','0');
INSERT INTO "form_cell" VALUES(208,19,'cho_bo_sung','1');
INSERT INTO "form_cell" VALUES(209,19,'tra_lai','3');
INSERT INTO "form_cell" VALUES(210,20,'truc_tuyen','128');
INSERT INTO "form_cell" VALUES(211,20,'truc_tiep','61');
INSERT INTO "form_cell" VALUES(212,20,'ky_truoc','12');
INSERT INTO "form_cell" VALUES(213,20,'truoc_han','143');
INSERT INTO "form_cell" VALUES(214,20,'dung_han','43');
INSERT INTO "form_cell" VALUES(215,20,'qua_han','2');
INSERT INTO "form_cell" VALUES(216,20,'dang_trong_han','13');
INSERT INTO "form_cell" VALUES(217,20,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(218,20,'thu_xin_loi','2');
INSERT INTO "form_cell" VALUES(219,20,'cho_bo_sung','4');
INSERT INTO "form_cell" VALUES(220,20,'tra_lai','0');
INSERT INTO "form_cell" VALUES(221,21,'truc_tuyen','48');
INSERT INTO "form_cell" VALUES(222,21,'truc_tiep','15');
INSERT INTO "form_cell" VALUES(223,21,'ky_truoc','5');
INSERT INTO "form_cell" VALUES(224,21,'truoc_han','48');
INSERT INTO "form_cell" VALUES(225,21,'dung_han','14');
INSERT INTO "form_cell" VALUES(226,21,'qua_han','1');
INSERT INTO "form_cell" VALUES(227,21,'dang_trong_han','5');
INSERT INTO "form_cell" VALUES(228,21,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(229,21,'thu_xin_loi','1');
INSERT INTO "form_cell" VALUES(230,21,'cho_bo_sung','1');
INSERT INTO "form_cell" VALUES(231,21,'tra_lai','0');
INSERT INTO "form_cell" VALUES(232,22,'truc_tuyen','16');
INSERT INTO "form_cell" VALUES(233,22,'truc_tiep','26');
INSERT INTO "form_cell" VALUES(234,22,'ky_truoc','12');
INSERT INTO "form_cell" VALUES(235,22,'truoc_han','31');
INSERT INTO "form_cell" VALUES(236,22,'dung_han','9');
INSERT INTO "form_cell" VALUES(237,22,'qua_han','2');
INSERT INTO "form_cell" VALUES(238,22,'dang_trong_han','11');
INSERT INTO "form_cell" VALUES(239,22,'dang_qua_han','1');
INSERT INTO "form_cell" VALUES(240,22,'thu_xin_loi','2');
INSERT INTO "form_cell" VALUES(241,22,'cho_bo_sung','3');
INSERT INTO "form_cell" VALUES(242,22,'tra_lai','0');
INSERT INTO "form_cell" VALUES(243,23,'truc_tuyen','112');
INSERT INTO "form_cell" VALUES(244,23,'truc_tiep','14');
INSERT INTO "form_cell" VALUES(245,23,'ky_truoc','6');
INSERT INTO "form_cell" VALUES(246,23,'truoc_han','96');
INSERT INTO "form_cell" VALUES(247,23,'dung_han','29');
INSERT INTO "form_cell" VALUES(248,23,'qua_han','1');
INSERT INTO "form_cell" VALUES(249,23,'dang_trong_han','6');
INSERT INTO "form_cell" VALUES(250,23,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(251,23,'thu_xin_loi','1');
INSERT INTO "form_cell" VALUES(252,23,'cho_bo_sung','2');
INSERT INTO "form_cell" VALUES(253,23,'tra_lai','0');
INSERT INTO "form_cell" VALUES(254,24,'truc_tuyen','48');
INSERT INTO "form_cell" VALUES(255,24,'truc_tiep','36');
INSERT INTO "form_cell" VALUES(256,24,'ky_truoc','2');
INSERT INTO "form_cell" VALUES(257,24,'truoc_han','64');
INSERT INTO "form_cell" VALUES(258,24,'dung_han','19');
INSERT INTO "form_cell" VALUES(259,24,'qua_han','0');
INSERT INTO "form_cell" VALUES(260,24,'dang_trong_han','3');
INSERT INTO "form_cell" VALUES(261,24,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(262,24,'thu_xin_loi','0');
INSERT INTO "form_cell" VALUES(263,24,'cho_bo_sung','1');
INSERT INTO "form_cell" VALUES(264,24,'tra_lai','0');
INSERT INTO "form_cell" VALUES(265,25,'truc_tuyen','104');
INSERT INTO "form_cell" VALUES(266,25,'truc_tiep','248');
INSERT INTO "form_cell" VALUES(267,25,'ky_truoc','25');
INSERT INTO "form_cell" VALUES(268,25,'truoc_han','253');
INSERT INTO "form_cell" VALUES(269,25,'dung_han','81');
INSERT INTO "form_cell" VALUES(270,25,'qua_han','12');
INSERT INTO "form_cell" VALUES(271,25,'dang_trong_han','30');
INSERT INTO "form_cell" VALUES(272,25,'dang_qua_han','1');
INSERT INTO "form_cell" VALUES(273,25,'thu_xin_loi','12');
INSERT INTO "form_cell" VALUES(274,25,'cho_bo_sung','10');
INSERT INTO "form_cell" VALUES(275,25,'tra_lai','1');
INSERT INTO "form_cell" VALUES(276,26,'truc_tuyen','1037');
INSERT INTO "form_cell" VALUES(277,26,'truc_tiep','284');
INSERT INTO "form_cell" VALUES(278,26,'ky_truoc','9');
INSERT INTO "form_cell" VALUES(279,26,'truoc_han','999');
INSERT INTO "form_cell" VALUES(280,26,'dung_han','318');
INSERT INTO "form_cell" VALUES(281,26,'qua_han','1');
INSERT INTO "form_cell" VALUES(282,26,'dang_trong_han','12');
INSERT INTO "form_cell" VALUES(283,26,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(284,26,'thu_xin_loi','1');
INSERT INTO "form_cell" VALUES(285,26,'cho_bo_sung','4');
INSERT INTO "form_cell" VALUES(286,26,'tra_lai','5');
INSERT INTO "form_cell" VALUES(287,27,'truc_tuyen','1313');
INSERT INTO "form_cell" VALUES(288,27,'truc_tiep','360');
INSERT INTO "form_cell" VALUES(289,27,'ky_truoc','2');
INSERT INTO "form_cell" VALUES(290,27,'truoc_han','1269');
INSERT INTO "form_cell" VALUES(291,27,'dung_han','403');
INSERT INTO "form_cell" VALUES(292,27,'qua_han','0');
INSERT INTO "form_cell" VALUES(293,27,'dang_trong_han','3');
INSERT INTO "form_cell" VALUES(294,27,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(295,27,'thu_xin_loi','0');
INSERT INTO "form_cell" VALUES(296,27,'cho_bo_sung','1');
INSERT INTO "form_cell" VALUES(297,27,'tra_lai','6');
INSERT INTO "form_cell" VALUES(298,28,'truc_tuyen','276');
INSERT INTO "form_cell" VALUES(299,28,'truc_tiep','121');
INSERT INTO "form_cell" VALUES(300,28,'ky_truoc','12');
INSERT INTO "form_cell" VALUES(301,28,'truoc_han','297');
INSERT INTO "form_cell" VALUES(302,28,'dung_han','94');
INSERT INTO "form_cell" VALUES(303,28,'qua_han','3');
INSERT INTO "form_cell" VALUES(304,28,'dang_trong_han','15');
INSERT INTO "form_cell" VALUES(305,28,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(306,28,'thu_xin_loi','3');
INSERT INTO "form_cell" VALUES(307,28,'cho_bo_sung','5');
INSERT INTO "form_cell" VALUES(308,28,'tra_lai','1');
INSERT INTO "form_cell" VALUES(309,29,'truc_tuyen','104');
INSERT INTO "form_cell" VALUES(310,29,'truc_tiep','28');
INSERT INTO "form_cell" VALUES(311,29,'ky_truoc','5');
INSERT INTO "form_cell" VALUES(312,29,'truoc_han','99');
INSERT INTO "form_cell" VALUES(313,29,'dung_han','31');
INSERT INTO "form_cell" VALUES(314,29,'qua_han','1');
INSERT INTO "form_cell" VALUES(315,29,'dang_trong_han','6');
INSERT INTO "form_cell" VALUES(316,29,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(317,29,'thu_xin_loi','1');
INSERT INTO "form_cell" VALUES(318,29,'cho_bo_sung','2');
INSERT INTO "form_cell" VALUES(319,29,'tra_lai','0');
INSERT INTO "form_cell" VALUES(320,30,'truc_tuyen','34');
INSERT INTO "form_cell" VALUES(321,30,'truc_tiep','54');
INSERT INTO "form_cell" VALUES(322,30,'ky_truoc','12');
INSERT INTO "form_cell" VALUES(323,30,'truoc_han','62');
INSERT INTO "form_cell" VALUES(324,30,'dung_han','20');
INSERT INTO "form_cell" VALUES(325,30,'qua_han','5');
INSERT INTO "form_cell" VALUES(326,30,'dang_trong_han','13');
INSERT INTO "form_cell" VALUES(327,30,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(328,30,'thu_xin_loi','5');
INSERT INTO "form_cell" VALUES(329,30,'cho_bo_sung','4');
INSERT INTO "form_cell" VALUES(330,30,'tra_lai','0');
INSERT INTO "form_cell" VALUES(331,31,'truc_tuyen','242');
INSERT INTO "form_cell" VALUES(332,31,'truc_tiep','22');
INSERT INTO "form_cell" VALUES(333,31,'ky_truoc','6');
INSERT INTO "form_cell" VALUES(334,31,'truoc_han','199');
INSERT INTO "form_cell" VALUES(335,31,'dung_han','63');
INSERT INTO "form_cell" VALUES(336,31,'qua_han','1');
INSERT INTO "form_cell" VALUES(337,31,'dang_trong_han','7');
INSERT INTO "form_cell" VALUES(338,31,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(339,31,'thu_xin_loi','1');
INSERT INTO "form_cell" VALUES(340,31,'cho_bo_sung','2');
INSERT INTO "form_cell" VALUES(341,31,'tra_lai','1');
INSERT INTO "form_cell" VALUES(342,32,'truc_tuyen','104');
INSERT INTO "form_cell" VALUES(343,32,'truc_tiep','72');
INSERT INTO "form_cell" VALUES(344,32,'ky_truoc','2');
INSERT INTO "form_cell" VALUES(345,32,'truoc_han','132');
INSERT INTO "form_cell" VALUES(346,32,'dung_han','42');
INSERT INTO "form_cell" VALUES(347,32,'qua_han','1');
INSERT INTO "form_cell" VALUES(348,32,'dang_trong_han','3');
INSERT INTO "form_cell" VALUES(349,32,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(350,32,'thu_xin_loi','1');
INSERT INTO "form_cell" VALUES(351,32,'cho_bo_sung','1');
INSERT INTO "form_cell" VALUES(352,32,'tra_lai','0');
INSERT INTO "form_cell" VALUES(353,33,'truc_tuyen','166');
INSERT INTO "form_cell" VALUES(354,33,'truc_tiep','380');
INSERT INTO "form_cell" VALUES(355,33,'ky_truoc','25');
INSERT INTO "form_cell" VALUES(356,33,'truoc_han','402');
INSERT INTO "form_cell" VALUES(357,33,'dung_han','121');
INSERT INTO "form_cell" VALUES(358,33,'qua_han','15');
INSERT INTO "form_cell" VALUES(359,33,'dang_trong_han','32');
INSERT INTO "form_cell" VALUES(360,33,'dang_qua_han','1');
INSERT INTO "form_cell" VALUES(361,33,'thu_xin_loi','15');
INSERT INTO "form_cell" VALUES(362,33,'cho_bo_sung','10');
INSERT INTO "form_cell" VALUES(363,33,'tra_lai','2');
INSERT INTO "form_cell" VALUES(364,34,'truc_tuyen','1654');
INSERT INTO "form_cell" VALUES(365,34,'truc_tiep','395');
INSERT INTO "form_cell" VALUES(366,34,'ky_truoc','9');
INSERT INTO "form_cell" VALUES(367,34,'truoc_han','1569');
INSERT INTO "form_cell" VALUES(368,34,'dung_han','474');
INSERT INTO "form_cell" VALUES(369,34,'qua_han','2');
INSERT INTO "form_cell" VALUES(370,34,'dang_trong_han','13');
INSERT INTO "form_cell" VALUES(371,34,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(372,34,'thu_xin_loi','2');
INSERT INTO "form_cell" VALUES(373,34,'cho_bo_sung','4');
INSERT INTO "form_cell" VALUES(374,34,'tra_lai','7');
INSERT INTO "form_cell" VALUES(375,35,'truc_tuyen','2105');
INSERT INTO "form_cell" VALUES(376,35,'truc_tiep','490');
INSERT INTO "form_cell" VALUES(377,35,'ky_truoc','2');
INSERT INTO "form_cell" VALUES(378,35,'truoc_han','1993');
INSERT INTO "form_cell" VALUES(379,35,'dung_han','601');
INSERT INTO "form_cell" VALUES(380,35,'qua_han','0');
INSERT INTO "form_cell" VALUES(381,35,'dang_trong_han','3');
INSERT INTO "form_cell" VALUES(382,35,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(383,35,'thu_xin_loi','0');
INSERT INTO "form_cell" VALUES(384,35,'cho_bo_sung','1');
INSERT INTO "form_cell" VALUES(385,35,'tra_lai','10');
INSERT INTO "form_cell" VALUES(386,36,'truc_tuyen','441');
INSERT INTO "form_cell" VALUES(387,36,'truc_tiep','174');
INSERT INTO "form_cell" VALUES(388,36,'ky_truoc','12');
INSERT INTO "form_cell" VALUES(389,36,'truoc_han','466');
INSERT INTO "form_cell" VALUES(390,36,'dung_han','141');
INSERT INTO "form_cell" VALUES(391,36,'qua_han','4');
INSERT INTO "form_cell" VALUES(392,36,'dang_trong_han','16');
INSERT INTO "form_cell" VALUES(393,36,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(394,36,'thu_xin_loi','4');
INSERT INTO "form_cell" VALUES(395,36,'cho_bo_sung','5');
INSERT INTO "form_cell" VALUES(396,36,'tra_lai','2');
INSERT INTO "form_cell" VALUES(397,37,'truc_tuyen','165');
INSERT INTO "form_cell" VALUES(398,37,'truc_tiep','40');
INSERT INTO "form_cell" VALUES(399,37,'ky_truoc','5');
INSERT INTO "form_cell" VALUES(400,37,'truoc_han','155');
INSERT INTO "form_cell" VALUES(401,37,'dung_han','47');
INSERT INTO "form_cell" VALUES(402,37,'qua_han','2');
INSERT INTO "form_cell" VALUES(403,37,'dang_trong_han','6');
INSERT INTO "form_cell" VALUES(404,37,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(405,37,'thu_xin_loi','2');
INSERT INTO "form_cell" VALUES(406,37,'cho_bo_sung','2');
INSERT INTO "form_cell" VALUES(407,37,'tra_lai','0');
INSERT INTO "form_cell" VALUES(408,38,'truc_tuyen','55');
INSERT INTO "form_cell" VALUES(409,38,'truc_tiep','81');
INSERT INTO "form_cell" VALUES(410,38,'ky_truoc','12');
INSERT INTO "form_cell" VALUES(411,38,'truoc_han','98');
INSERT INTO "form_cell" VALUES(412,38,'dung_han','30');
INSERT INTO "form_cell" VALUES(413,38,'qua_han','6');
INSERT INTO "form_cell" VALUES(414,38,'dang_trong_han','14');
INSERT INTO "form_cell" VALUES(415,38,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(416,38,'thu_xin_loi','6');
INSERT INTO "form_cell" VALUES(417,38,'cho_bo_sung','4');
INSERT INTO "form_cell" VALUES(418,38,'tra_lai','0');
INSERT INTO "form_cell" VALUES(419,39,'truc_tuyen','376');
INSERT INTO "form_cell" VALUES(420,39,'truc_tiep','34');
INSERT INTO "form_cell" VALUES(421,39,'ky_truoc','6');
INSERT INTO "form_cell" VALUES(422,39,'truoc_han','313');
INSERT INTO "form_cell" VALUES(423,39,'dung_han','94');
INSERT INTO "form_cell" VALUES(424,39,'qua_han','1');
INSERT INTO "form_cell" VALUES(425,39,'dang_trong_han','8');
INSERT INTO "form_cell" VALUES(426,39,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(427,39,'thu_xin_loi','1');
INSERT INTO "form_cell" VALUES(428,39,'cho_bo_sung','2');
INSERT INTO "form_cell" VALUES(429,39,'tra_lai','1');
INSERT INTO "form_cell" VALUES(430,40,'truc_tuyen','165');
INSERT INTO "form_cell" VALUES(431,40,'truc_tiep','108');
INSERT INTO "form_cell" VALUES(432,40,'ky_truoc','2');
INSERT INTO "form_cell" VALUES(433,40,'truoc_han','208');
INSERT INTO "form_cell" VALUES(434,40,'dung_han','63');
INSERT INTO "form_cell" VALUES(435,40,'qua_han','1');
INSERT INTO "form_cell" VALUES(436,40,'dang_trong_han','3');
INSERT INTO "form_cell" VALUES(437,40,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(438,40,'thu_xin_loi','1');
INSERT INTO "form_cell" VALUES(439,40,'cho_bo_sung','1');
INSERT INTO "form_cell" VALUES(440,40,'tra_lai','1');
INSERT INTO "form_cell" VALUES(441,41,'truc_tuyen','227');
INSERT INTO "form_cell" VALUES(442,41,'truc_tiep','506');
INSERT INTO "form_cell" VALUES(443,41,'ky_truoc','25');
INSERT INTO "form_cell" VALUES(444,41,'truoc_han','550');
INSERT INTO "form_cell" VALUES(445,41,'dung_han','163');
INSERT INTO "form_cell" VALUES(446,41,'qua_han','17');
INSERT INTO "form_cell" VALUES(447,41,'dang_trong_han','27');
INSERT INTO "form_cell" VALUES(448,41,'dang_qua_han','1');
INSERT INTO "form_cell" VALUES(449,41,'thu_xin_loi','17');
INSERT INTO "form_cell" VALUES(450,41,'cho_bo_sung','9');
INSERT INTO "form_cell" VALUES(451,41,'tra_lai','2');
INSERT INTO "form_cell" VALUES(452,42,'truc_tuyen','2273');
INSERT INTO "form_cell" VALUES(453,42,'truc_tiep','475');
INSERT INTO "form_cell" VALUES(454,42,'ky_truoc','9');
INSERT INTO "form_cell" VALUES(455,42,'truoc_han','2115');
INSERT INTO "form_cell" VALUES(456,42,'dung_han','629');
INSERT INTO "form_cell" VALUES(457,42,'qua_han','2');
INSERT INTO "form_cell" VALUES(458,42,'dang_trong_han','11');
INSERT INTO "form_cell" VALUES(459,42,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(460,42,'thu_xin_loi','2');
INSERT INTO "form_cell" VALUES(461,42,'cho_bo_sung','3');
INSERT INTO "form_cell" VALUES(462,42,'tra_lai','10');
INSERT INTO "form_cell" VALUES(463,43,'truc_tuyen','2905');
INSERT INTO "form_cell" VALUES(464,43,'truc_tiep','576');
INSERT INTO "form_cell" VALUES(465,43,'ky_truoc','2');
INSERT INTO "form_cell" VALUES(466,43,'truoc_han','2683');
INSERT INTO "form_cell" VALUES(467,43,'dung_han','797');
INSERT INTO "form_cell" VALUES(468,43,'qua_han','0');
INSERT INTO "form_cell" VALUES(469,43,'dang_trong_han','3');
INSERT INTO "form_cell" VALUES(470,43,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(471,43,'thu_xin_loi','0');
INSERT INTO "form_cell" VALUES(472,43,'cho_bo_sung','1');
INSERT INTO "form_cell" VALUES(473,43,'tra_lai','13');
INSERT INTO "form_cell" VALUES(474,44,'truc_tuyen','606');
INSERT INTO "form_cell" VALUES(475,44,'truc_tiep','219');
INSERT INTO "form_cell" VALUES(476,44,'ky_truoc','12');
INSERT INTO "form_cell" VALUES(477,44,'truoc_han','631');
INSERT INTO "form_cell" VALUES(478,44,'dung_han','188');
INSERT INTO "form_cell" VALUES(479,44,'qua_han','5');
INSERT INTO "form_cell" VALUES(480,44,'dang_trong_han','13');
INSERT INTO "form_cell" VALUES(481,44,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(482,44,'thu_xin_loi','5');
INSERT INTO "form_cell" VALUES(483,44,'cho_bo_sung','4');
INSERT INTO "form_cell" VALUES(484,44,'tra_lai','3');
INSERT INTO "form_cell" VALUES(485,45,'truc_tuyen','227');
INSERT INTO "form_cell" VALUES(486,45,'truc_tiep','48');
INSERT INTO "form_cell" VALUES(487,45,'ky_truoc','5');
INSERT INTO "form_cell" VALUES(488,45,'truoc_han','210');
INSERT INTO "form_cell" VALUES(489,45,'dung_han','63');
INSERT INTO "form_cell" VALUES(490,45,'qua_han','2');
INSERT INTO "form_cell" VALUES(491,45,'dang_trong_han','5');
INSERT INTO "form_cell" VALUES(492,45,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(493,45,'thu_xin_loi','2');
INSERT INTO "form_cell" VALUES(494,45,'cho_bo_sung','1');
INSERT INTO "form_cell" VALUES(495,45,'tra_lai','1');
INSERT INTO "form_cell" VALUES(496,46,'truc_tuyen','76');
INSERT INTO "form_cell" VALUES(497,46,'truc_tiep','107');
INSERT INTO "form_cell" VALUES(498,46,'ky_truoc','12');
INSERT INTO "form_cell" VALUES(499,46,'truoc_han','136');
INSERT INTO "form_cell" VALUES(500,46,'dung_han','40');
INSERT INTO "form_cell" VALUES(501,46,'qua_han','7');
INSERT INTO "form_cell" VALUES(502,46,'dang_trong_han','12');
INSERT INTO "form_cell" VALUES(503,46,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(504,46,'thu_xin_loi','7');
INSERT INTO "form_cell" VALUES(505,46,'cho_bo_sung','4');
INSERT INTO "form_cell" VALUES(506,46,'tra_lai','0');
INSERT INTO "form_cell" VALUES(507,47,'truc_tuyen','505');
INSERT INTO "form_cell" VALUES(508,47,'truc_tiep','45');
INSERT INTO "form_cell" VALUES(509,47,'ky_truoc','6');
INSERT INTO "form_cell" VALUES(510,47,'truoc_han','422');
INSERT INTO "form_cell" VALUES(511,47,'dung_han','125');
INSERT INTO "form_cell" VALUES(512,47,'qua_han','2');
INSERT INTO "form_cell" VALUES(513,47,'dang_trong_han','7');
INSERT INTO "form_cell" VALUES(514,47,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(515,47,'thu_xin_loi','2');
INSERT INTO "form_cell" VALUES(516,47,'cho_bo_sung','2');
INSERT INTO "form_cell" VALUES(517,47,'tra_lai','2');
INSERT INTO "form_cell" VALUES(518,48,'truc_tuyen','227');
INSERT INTO "form_cell" VALUES(519,48,'truc_tiep','139');
INSERT INTO "form_cell" VALUES(520,48,'ky_truoc','2');
INSERT INTO "form_cell" VALUES(521,48,'truoc_han','281');
INSERT INTO "form_cell" VALUES(522,48,'dung_han','84');
INSERT INTO "form_cell" VALUES(523,48,'qua_han','1');
INSERT INTO "form_cell" VALUES(524,48,'dang_trong_han','2');
INSERT INTO "form_cell" VALUES(525,48,'dang_qua_han','0');
INSERT INTO "form_cell" VALUES(526,48,'thu_xin_loi','1');
INSERT INTO "form_cell" VALUES(527,48,'cho_bo_sung','0');
INSERT INTO "form_cell" VALUES(528,48,'tra_lai','1');
CREATE TABLE form_row (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	period_id INTEGER NOT NULL, 
	form TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_form_row_period_id_reporting_period FOREIGN KEY(period_id) REFERENCES reporting_period (id) ON DELETE CASCADE, 
	CONSTRAINT uq_form_row_period_id_form_name UNIQUE (period_id, form, name)
);
INSERT INTO "form_row" VALUES(1,1,'bieu_06a',0,'dat_dai','Đất đai','');
INSERT INTO "form_row" VALUES(2,1,'bieu_06a',1,'ho_tich','Hộ tịch','');
INSERT INTO "form_row" VALUES(3,1,'bieu_06a',2,'chung_thuc','Chứng thực','');
INSERT INTO "form_row" VALUES(4,1,'bieu_06a',3,'bao_tro_xa_hoi','Bảo trợ xã hội','');
INSERT INTO "form_row" VALUES(5,1,'bieu_06a',4,'nguoi_co_cong','Người có công','');
INSERT INTO "form_row" VALUES(6,1,'bieu_06a',5,'xay_dung','Xây dựng','');
INSERT INTO "form_row" VALUES(7,1,'bieu_06a',6,'ho_kinh_doanh','Hộ kinh doanh','');
INSERT INTO "form_row" VALUES(8,1,'bieu_06a',7,'linh_vuc_khac','Lĩnh vực khác','');
INSERT INTO "form_row" VALUES(9,2,'bieu_06a',0,'dat_dai','Đất đai','');
INSERT INTO "form_row" VALUES(10,2,'bieu_06a',1,'ho_tich','Hộ tịch','');
INSERT INTO "form_row" VALUES(11,2,'bieu_06a',2,'chung_thuc','Chứng thực','');
INSERT INTO "form_row" VALUES(12,2,'bieu_06a',3,'bao_tro_xa_hoi','Bảo trợ xã hội','');
INSERT INTO "form_row" VALUES(13,2,'bieu_06a',4,'nguoi_co_cong','Người có công','');
INSERT INTO "form_row" VALUES(14,2,'bieu_06a',5,'xay_dung','Xây dựng','');
INSERT INTO "form_row" VALUES(15,2,'bieu_06a',6,'ho_kinh_doanh','Hộ kinh doanh','');
INSERT INTO "form_row" VALUES(16,2,'bieu_06a',7,'linh_vuc_khac','Lĩnh vực khác','');
INSERT INTO "form_row" VALUES(17,3,'bieu_06a',0,'dat_dai','Đất đai','');
INSERT INTO "form_row" VALUES(18,3,'bieu_06a',1,'ho_tich','Hộ tịch','');
INSERT INTO "form_row" VALUES(19,3,'bieu_06a',2,'chung_thuc','Chứng thực','');
INSERT INTO "form_row" VALUES(20,3,'bieu_06a',3,'bao_tro_xa_hoi','Bảo trợ xã hội','');
INSERT INTO "form_row" VALUES(21,3,'bieu_06a',4,'nguoi_co_cong','Người có công','');
INSERT INTO "form_row" VALUES(22,3,'bieu_06a',5,'xay_dung','Xây dựng','');
INSERT INTO "form_row" VALUES(23,3,'bieu_06a',6,'ho_kinh_doanh','Hộ kinh doanh','');
INSERT INTO "form_row" VALUES(24,3,'bieu_06a',7,'linh_vuc_khac','Lĩnh vực khác','');
INSERT INTO "form_row" VALUES(25,4,'bieu_06a',0,'dat_dai','Đất đai','');
INSERT INTO "form_row" VALUES(26,4,'bieu_06a',1,'ho_tich','Hộ tịch','');
INSERT INTO "form_row" VALUES(27,4,'bieu_06a',2,'chung_thuc','Chứng thực','');
INSERT INTO "form_row" VALUES(28,4,'bieu_06a',3,'bao_tro_xa_hoi','Bảo trợ xã hội','');
INSERT INTO "form_row" VALUES(29,4,'bieu_06a',4,'nguoi_co_cong','Người có công','');
INSERT INTO "form_row" VALUES(30,4,'bieu_06a',5,'xay_dung','Xây dựng','');
INSERT INTO "form_row" VALUES(31,4,'bieu_06a',6,'ho_kinh_doanh','Hộ kinh doanh','');
INSERT INTO "form_row" VALUES(32,4,'bieu_06a',7,'linh_vuc_khac','Lĩnh vực khác','');
INSERT INTO "form_row" VALUES(33,5,'bieu_06a',0,'dat_dai','Đất đai','');
INSERT INTO "form_row" VALUES(34,5,'bieu_06a',1,'ho_tich','Hộ tịch','');
INSERT INTO "form_row" VALUES(35,5,'bieu_06a',2,'chung_thuc','Chứng thực','');
INSERT INTO "form_row" VALUES(36,5,'bieu_06a',3,'bao_tro_xa_hoi','Bảo trợ xã hội','');
INSERT INTO "form_row" VALUES(37,5,'bieu_06a',4,'nguoi_co_cong','Người có công','');
INSERT INTO "form_row" VALUES(38,5,'bieu_06a',5,'xay_dung','Xây dựng','');
INSERT INTO "form_row" VALUES(39,5,'bieu_06a',6,'ho_kinh_doanh','Hộ kinh doanh','');
INSERT INTO "form_row" VALUES(40,5,'bieu_06a',7,'linh_vuc_khac','Lĩnh vực khác','');
INSERT INTO "form_row" VALUES(41,6,'bieu_06a',0,'dat_dai','Đất đai','');
INSERT INTO "form_row" VALUES(42,6,'bieu_06a',1,'ho_tich','Hộ tịch','');
INSERT INTO "form_row" VALUES(43,6,'bieu_06a',2,'chung_thuc','Chứng thực','');
INSERT INTO "form_row" VALUES(44,6,'bieu_06a',3,'bao_tro_xa_hoi','Bảo trợ xã hội','');
INSERT INTO "form_row" VALUES(45,6,'bieu_06a',4,'nguoi_co_cong','Người có công','');
INSERT INTO "form_row" VALUES(46,6,'bieu_06a',5,'xay_dung','Xây dựng','');
INSERT INTO "form_row" VALUES(47,6,'bieu_06a',6,'ho_kinh_doanh','Hộ kinh doanh','');
INSERT INTO "form_row" VALUES(48,6,'bieu_06a',7,'linh_vuc_khac','Lĩnh vực khác','');
CREATE TABLE history_action (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at DATETIME NOT NULL, 
	title TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	undoes_id INTEGER, 
	CONSTRAINT fk_history_action_undoes_id_history_action FOREIGN KEY(undoes_id) REFERENCES history_action (id)
);
INSERT INTO "history_action" VALUES(199,'2026-11-24 18:35:52.926932','Tài liệu kiểm chứng 1.1.1 năm 2026','root',NULL);
INSERT INTO "history_action" VALUES(200,'2026-11-24 18:35:52.962800','Tài liệu kiểm chứng 5.4.1 năm 2026','root',NULL);
INSERT INTO "history_action" VALUES(201,'2026-11-24 18:35:52.985928','Trao đổi','root',NULL);
CREATE TABLE "indicator_value" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	period_id INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	value VARCHAR(40), 
	text TEXT, 
	note TEXT NOT NULL, 
	missing_reason TEXT NOT NULL, 
	CONSTRAINT uq_indicator_value_period_id_code UNIQUE (period_id, code), 
	CONSTRAINT fk_indicator_value_period_id_reporting_period FOREIGN KEY(period_id) REFERENCES reporting_period (id) ON DELETE CASCADE
);
INSERT INTO "indicator_value" VALUES(1,1,'cd.van_ban','5',NULL,'','');
INSERT INTO "indicator_value" VALUES(2,1,'cd.giao','9',NULL,'','');
INSERT INTO "indicator_value" VALUES(3,1,'cd.giao_dung_han','9',NULL,'','');
INSERT INTO "indicator_value" VALUES(4,1,'cd.giao_tre_han','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(5,1,'cd.phat_hien','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(6,1,'cd.khac_phuc','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(7,1,'cd.doi_thoai','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(8,1,'tc.ban_hanh','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(9,1,'tc.phai_ra_soat','96',NULL,'','');
INSERT INTO "indicator_value" VALUES(10,1,'tc.da_ra_soat','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(11,1,'tthc.phan_anh','6',NULL,'','');
INSERT INTO "indicator_value" VALUES(12,1,'tthc.phan_anh_da_xu_ly','6',NULL,'','');
INSERT INTO "indicator_value" VALUES(13,1,'bm.bien_che_giao','42',NULL,'','');
INSERT INTO "indicator_value" VALUES(14,1,'bm.bien_che_co_mat','39',NULL,'','');
INSERT INTO "indicator_value" VALUES(15,1,'bm.don_vi_sap_xep','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(16,1,'cv.lop','3',NULL,'','');
INSERT INTO "indicator_value" VALUES(17,1,'cv.luot','22',NULL,'','');
INSERT INTO "indicator_value" VALUES(18,1,'cv.cong_chuc','39',NULL,'','');
INSERT INTO "indicator_value" VALUES(19,1,'cv.dat_chuan','35',NULL,'','');
INSERT INTO "indicator_value" VALUES(20,1,'cv.ky_luat','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(21,1,'tcc.von_ke_hoach','18650',NULL,'','');
INSERT INTO "indicator_value" VALUES(22,1,'tcc.giai_ngan','16894.2',NULL,'','');
INSERT INTO "indicator_value" VALUES(23,1,'dt.so_hoa','2190',NULL,'','');
INSERT INTO "indicator_value" VALUES(24,1,'dt.co_phi','905',NULL,'','');
INSERT INTO "indicator_value" VALUES(25,1,'dt.thanh_toan','520',NULL,'','');
INSERT INTO "indicator_value" VALUES(26,1,'dt.van_ban_di','742',NULL,'','');
INSERT INTO "indicator_value" VALUES(27,1,'dt.van_ban_ky_so','739',NULL,'','');
INSERT INTO "indicator_value" VALUES(28,2,'cd.van_ban','21',NULL,'','');
INSERT INTO "indicator_value" VALUES(29,2,'cd.giao','34',NULL,'','');
INSERT INTO "indicator_value" VALUES(30,2,'cd.giao_dung_han','32',NULL,'','');
INSERT INTO "indicator_value" VALUES(31,2,'cd.giao_tre_han','2',NULL,'','');
INSERT INTO "indicator_value" VALUES(32,2,'cd.phat_hien','7',NULL,'','');
INSERT INTO "indicator_value" VALUES(33,2,'cd.khac_phuc','7',NULL,'','');
INSERT INTO "indicator_value" VALUES(34,2,'cd.doi_thoai','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(35,2,'tc.ban_hanh','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(36,2,'tc.phai_ra_soat','96',NULL,'','');
INSERT INTO "indicator_value" VALUES(37,2,'tc.da_ra_soat','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(38,2,'tthc.phan_anh','19',NULL,'','');
INSERT INTO "indicator_value" VALUES(39,2,'tthc.phan_anh_da_xu_ly','18',NULL,'','');
INSERT INTO "indicator_value" VALUES(40,2,'bm.bien_che_giao','42',NULL,'','');
INSERT INTO "indicator_value" VALUES(41,2,'bm.bien_che_co_mat','39',NULL,'','');
INSERT INTO "indicator_value" VALUES(42,2,'bm.don_vi_sap_xep','4',NULL,'','');
INSERT INTO "indicator_value" VALUES(43,2,'cv.lop','7',NULL,'','');
INSERT INTO "indicator_value" VALUES(44,2,'cv.luot','58',NULL,'','');
INSERT INTO "indicator_value" VALUES(45,2,'cv.cong_chuc','39',NULL,'','');
INSERT INTO "indicator_value" VALUES(46,2,'cv.dat_chuan','35',NULL,'','');
INSERT INTO "indicator_value" VALUES(47,2,'cv.ky_luat','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(48,2,'tcc.von_ke_hoach','18650',NULL,'','');
INSERT INTO "indicator_value" VALUES(49,2,'tcc.giai_ngan','16894.2',NULL,'','');
INSERT INTO "indicator_value" VALUES(50,2,'dt.so_hoa','7300',NULL,'','');
INSERT INTO "indicator_value" VALUES(51,2,'dt.co_phi','3100',NULL,'','');
INSERT INTO "indicator_value" VALUES(52,2,'dt.thanh_toan','1580',NULL,'','');
INSERT INTO "indicator_value" VALUES(53,2,'dt.van_ban_di','2890',NULL,'','');
INSERT INTO "indicator_value" VALUES(54,2,'dt.van_ban_ky_so','2866',NULL,'','');
INSERT INTO "indicator_value" VALUES(55,2,'dt.khao_sat',NULL,'Phát phiếu','','');
INSERT INTO "indicator_value" VALUES(56,2,'dt.hai_long','90.4',NULL,'','');
INSERT INTO "indicator_value" VALUES(57,3,'cd.van_ban','6',NULL,'','');
INSERT INTO "indicator_value" VALUES(58,3,'cd.giao','8',NULL,'','');
INSERT INTO "indicator_value" VALUES(59,3,'cd.giao_dung_han','8',NULL,'','');
INSERT INTO "indicator_value" VALUES(60,3,'cd.giao_tre_han','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(61,3,'cd.phat_hien','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(62,3,'cd.khac_phuc','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(63,3,'cd.doi_thoai','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(64,3,'tc.ban_hanh','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(65,3,'tc.phai_ra_soat','55',NULL,'','');
INSERT INTO "indicator_value" VALUES(66,3,'tc.da_ra_soat','34',NULL,'','');
INSERT INTO "indicator_value" VALUES(67,3,'tthc.phan_anh','4',NULL,'','');
INSERT INTO "indicator_value" VALUES(68,3,'tthc.phan_anh_da_xu_ly','4',NULL,'','');
INSERT INTO "indicator_value" VALUES(69,3,'bm.bien_che_giao','42',NULL,'','');
INSERT INTO "indicator_value" VALUES(70,3,'bm.bien_che_co_mat','40',NULL,'','');
INSERT INTO "indicator_value" VALUES(71,3,'bm.don_vi_sap_xep','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(72,3,'cv.lop','2',NULL,'','');
INSERT INTO "indicator_value" VALUES(73,3,'cv.luot','16',NULL,'','');
INSERT INTO "indicator_value" VALUES(74,3,'cv.cong_chuc','40',NULL,'','');
INSERT INTO "indicator_value" VALUES(75,3,'cv.dat_chuan','37',NULL,'','');
INSERT INTO "indicator_value" VALUES(76,3,'cv.ky_luat','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(77,3,'tcc.von_ke_hoach','24300',NULL,'','');
INSERT INTO "indicator_value" VALUES(78,3,'tcc.giai_ngan','2916.4',NULL,'','');
INSERT INTO "indicator_value" VALUES(79,3,'dt.so_hoa','2009',NULL,'','');
INSERT INTO "indicator_value" VALUES(80,3,'dt.co_phi','812',NULL,'','');
INSERT INTO "indicator_value" VALUES(81,3,'dt.thanh_toan','521',NULL,'','');
INSERT INTO "indicator_value" VALUES(82,3,'dt.van_ban_di','655',NULL,'','');
INSERT INTO "indicator_value" VALUES(83,3,'dt.van_ban_ky_so','655',NULL,'','');
INSERT INTO "indicator_value" VALUES(84,4,'cd.van_ban','13',NULL,'','');
INSERT INTO "indicator_value" VALUES(85,4,'cd.giao','17',NULL,'','');
INSERT INTO "indicator_value" VALUES(86,4,'cd.giao_dung_han','16',NULL,'','');
INSERT INTO "indicator_value" VALUES(87,4,'cd.giao_tre_han','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(88,4,'cd.phat_hien','5',NULL,'','');
INSERT INTO "indicator_value" VALUES(89,4,'cd.khac_phuc','3',NULL,'','');
INSERT INTO "indicator_value" VALUES(90,4,'cd.doi_thoai','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(91,4,'tc.ban_hanh','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(92,4,'tc.phai_ra_soat','55',NULL,'','');
INSERT INTO "indicator_value" VALUES(93,4,'tc.da_ra_soat','55',NULL,'','');
INSERT INTO "indicator_value" VALUES(94,4,'tthc.phan_anh','9',NULL,'','');
INSERT INTO "indicator_value" VALUES(95,4,'tthc.phan_anh_da_xu_ly','9',NULL,'','');
INSERT INTO "indicator_value" VALUES(96,4,'bm.bien_che_giao','42',NULL,'','');
INSERT INTO "indicator_value" VALUES(97,4,'bm.bien_che_co_mat','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(98,4,'bm.don_vi_sap_xep','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(99,4,'cv.lop','5',NULL,'','');
INSERT INTO "indicator_value" VALUES(100,4,'cv.luot','47',NULL,'','');
INSERT INTO "indicator_value" VALUES(101,4,'cv.cong_chuc','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(102,4,'cv.dat_chuan','38',NULL,'','');
INSERT INTO "indicator_value" VALUES(103,4,'cv.ky_luat','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(104,4,'tcc.von_ke_hoach','24300',NULL,'','');
INSERT INTO "indicator_value" VALUES(105,4,'tcc.giai_ngan','9850.7',NULL,'','');
INSERT INTO "indicator_value" VALUES(106,4,'dt.so_hoa','4298',NULL,'','');
INSERT INTO "indicator_value" VALUES(107,4,'dt.co_phi','1690',NULL,'','');
INSERT INTO "indicator_value" VALUES(108,4,'dt.thanh_toan','1136',NULL,'','');
INSERT INTO "indicator_value" VALUES(109,4,'dt.van_ban_di','1398',NULL,'','');
INSERT INTO "indicator_value" VALUES(110,4,'dt.van_ban_ky_so','1398',NULL,'','');
INSERT INTO "indicator_value" VALUES(111,5,'cd.van_ban','18',NULL,'','');
INSERT INTO "indicator_value" VALUES(112,5,'cd.giao','26',NULL,'','');
INSERT INTO "indicator_value" VALUES(113,5,'cd.giao_dung_han','24',NULL,'','');
INSERT INTO "indicator_value" VALUES(114,5,'cd.giao_tre_han','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(115,5,'cd.phat_hien','5',NULL,'','');
INSERT INTO "indicator_value" VALUES(116,5,'cd.khac_phuc','5',NULL,'','');
INSERT INTO "indicator_value" VALUES(117,5,'cd.doi_thoai','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(118,5,'tc.ban_hanh','2',NULL,'','');
INSERT INTO "indicator_value" VALUES(119,5,'tc.phai_ra_soat','58',NULL,'','');
INSERT INTO "indicator_value" VALUES(120,5,'tc.da_ra_soat','58',NULL,'','');
INSERT INTO "indicator_value" VALUES(121,5,'tthc.phan_anh','14',NULL,'','');
INSERT INTO "indicator_value" VALUES(122,5,'tthc.phan_anh_da_xu_ly','13',NULL,'','');
INSERT INTO "indicator_value" VALUES(123,5,'bm.bien_che_giao','42',NULL,'','');
INSERT INTO "indicator_value" VALUES(124,5,'bm.bien_che_co_mat','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(125,5,'bm.don_vi_sap_xep','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(126,5,'cv.lop','8',NULL,'','');
INSERT INTO "indicator_value" VALUES(127,5,'cv.luot','71',NULL,'','');
INSERT INTO "indicator_value" VALUES(128,5,'cv.cong_chuc','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(129,5,'cv.dat_chuan','39',NULL,'','');
INSERT INTO "indicator_value" VALUES(130,5,'cv.ky_luat','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(131,5,'tcc.von_ke_hoach','26150.5',NULL,'','');
INSERT INTO "indicator_value" VALUES(132,5,'tcc.giai_ngan','17540.9',NULL,'','');
INSERT INTO "indicator_value" VALUES(133,5,'dt.so_hoa','6738',NULL,'','');
INSERT INTO "indicator_value" VALUES(134,5,'dt.co_phi','2541',NULL,'','');
INSERT INTO "indicator_value" VALUES(135,5,'dt.thanh_toan','1785',NULL,'','');
INSERT INTO "indicator_value" VALUES(136,5,'dt.van_ban_di','2077',NULL,'','');
INSERT INTO "indicator_value" VALUES(137,5,'dt.van_ban_ky_so','2075',NULL,'','');
INSERT INTO "indicator_value" VALUES(138,5,'dt.khao_sat',NULL,'Kết hợp trực tuyến và phát phiếu','','');
INSERT INTO "indicator_value" VALUES(139,5,'dt.hai_long','92.35',NULL,'','');
INSERT INTO "indicator_value" VALUES(140,6,'cd.van_ban','25',NULL,'','');
INSERT INTO "indicator_value" VALUES(141,6,'cd.giao','35',NULL,'','');
INSERT INTO "indicator_value" VALUES(142,6,'cd.giao_dung_han','33',NULL,'','');
INSERT INTO "indicator_value" VALUES(143,6,'cd.giao_tre_han','2',NULL,'','');
INSERT INTO "indicator_value" VALUES(144,6,'cd.phat_hien','8',NULL,'','');
INSERT INTO "indicator_value" VALUES(145,6,'cd.khac_phuc','8',NULL,'','');
INSERT INTO "indicator_value" VALUES(146,6,'cd.doi_thoai','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(147,6,'tc.ban_hanh','3',NULL,'','');
INSERT INTO "indicator_value" VALUES(148,6,'tc.phai_ra_soat','61',NULL,'','');
INSERT INTO "indicator_value" VALUES(149,6,'tc.da_ra_soat','61',NULL,'','');
INSERT INTO "indicator_value" VALUES(150,6,'tthc.phan_anh','18',NULL,'','');
INSERT INTO "indicator_value" VALUES(151,6,'tthc.phan_anh_da_xu_ly','17',NULL,'','');
INSERT INTO "indicator_value" VALUES(152,6,'bm.bien_che_giao','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(153,6,'bm.bien_che_co_mat','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(154,6,'bm.don_vi_sap_xep','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(155,6,'cv.lop','11',NULL,'','');
INSERT INTO "indicator_value" VALUES(156,6,'cv.luot','96',NULL,'','');
INSERT INTO "indicator_value" VALUES(157,6,'cv.cong_chuc','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(158,6,'cv.dat_chuan','40',NULL,'','');
INSERT INTO "indicator_value" VALUES(159,6,'cv.ky_luat','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(160,6,'tcc.von_ke_hoach','26150.5',NULL,'','');
INSERT INTO "indicator_value" VALUES(161,6,'tcc.giai_ngan','25103.8',NULL,'','');
INSERT INTO "indicator_value" VALUES(162,6,'dt.so_hoa','9116',NULL,'','');
INSERT INTO "indicator_value" VALUES(163,6,'dt.co_phi','3398',NULL,'','');
INSERT INTO "indicator_value" VALUES(164,6,'dt.thanh_toan','2470',NULL,'','');
INSERT INTO "indicator_value" VALUES(165,6,'dt.van_ban_di','2846',NULL,'','');
INSERT INTO "indicator_value" VALUES(166,6,'dt.van_ban_ky_so','2844',NULL,'','');
INSERT INTO "indicator_value" VALUES(167,6,'dt.khao_sat',NULL,'Kết hợp trực tuyến và phát phiếu','','');
INSERT INTO "indicator_value" VALUES(168,6,'dt.hai_long','93.1',NULL,'','');
CREATE TABLE inspected_unit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	first_year INTEGER NOT NULL, 
	last_year INTEGER, 
	folded TEXT NOT NULL, 
	CONSTRAINT fk_inspected_unit_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "inspected_unit" VALUES(1,2,'Văn phòng HĐND và UBND',1,2026,NULL,'van phong hdnd va ubnd');
INSERT INTO "inspected_unit" VALUES(2,2,'Phòng Kinh tế',2,2026,NULL,'phong kinh te');
INSERT INTO "inspected_unit" VALUES(3,2,'Phòng Văn hóa - Xã hội',3,2026,NULL,'phong van hoa - xa hoi');
INSERT INTO "inspected_unit" VALUES(4,2,'Trung tâm Phục vụ hành chính công',4,2026,NULL,'trung tam phuc vu hanh chinh cong');
INSERT INTO "inspected_unit" VALUES(5,2,'Trung tâm Văn hóa - Thể thao',5,2026,NULL,'trung tam van hoa - the thao');
INSERT INTO "inspected_unit" VALUES(6,2,'Trạm Y tế',6,2026,NULL,'tram y te');
CREATE TABLE inspection (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	form TEXT NOT NULL, 
	scope TEXT NOT NULL, 
	scope_text TEXT NOT NULL, 
	areas TEXT NOT NULL, 
	planned_from DATE, 
	planned_to DATE, 
	held_from DATE, 
	held_to DATE, 
	leader TEXT NOT NULL, 
	secretary TEXT NOT NULL, 
	members TEXT NOT NULL, 
	conclusion TEXT NOT NULL, 
	unit_remarks TEXT NOT NULL, 
	pack_id TEXT NOT NULL, 
	pack_version TEXT NOT NULL, 
	checklist TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT fk_inspection_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "inspection" VALUES(1,2,2026,'Tự kiểm tra đợt 1','truc_tiep','toan_dien','','','2026-05-11','2026-05-15','2026-05-11','2026-05-15','Lê Văn Hùng, Phó Chủ tịch UBND xã','Trần Thị Mai, công chức Phòng Văn hóa - Xã hội','Phạm Quốc Bảo, công chức Văn phòng
Hồ Thị Thu, công chức Trung tâm Phục vụ hành chính công','Các phòng, trung tâm triển khai đầy đủ nhiệm vụ được giao; còn 5 nội dung cần khắc phục trong 15 ngày.','Các đơn vị thống nhất với kết quả kiểm tra.','mau-xa','2025.1','{
  "areas": [
    {
      "code": "chi_dao",
      "name": "Công tác chỉ đạo, điều hành",
      "number": "I"
    },
    {
      "code": "the_che",
      "name": "Cải cách thể chế",
      "number": "II"
    },
    {
      "code": "tthc",
      "name": "Cải cách thủ tục hành chính",
      "number": "III"
    },
    {
      "code": "bo_may",
      "name": "Cải cách tổ chức bộ máy hành chính nhà nước",
      "number": "IV"
    },
    {
      "code": "cong_vu",
      "name": "Cải cách chế độ công vụ",
      "number": "V"
    },
    {
      "code": "tai_chinh",
      "name": "Cải cách tài chính công",
      "number": "VI"
    },
    {
      "code": "dien_tu",
      "name": "Xây dựng, phát triển chính quyền điện tử, chính quyền số",
      "number": "VII"
    }
  ],
  "items": [
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.01",
      "criterion": "1.1.1",
      "evidence": "số, ngày văn bản",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Kế hoạch CCHC năm đã ban hành, đúng hạn, bám kế hoạch cấp trên"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.02",
      "criterion": null,
      "evidence": "phụ lục kế hoạch",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "PY"
      ],
      "text": "Mỗi nhiệm vụ trong kế hoạch có sản phẩm, đơn vị chủ trì, phối hợp, thời hạn"
    },
    {
      "answer": "figure",
      "area": "chi_dao",
      "code": "I.03",
      "criterion": "1.1.2",
      "evidence": "bảng theo dõi (ví dụ 36/54 ≈ 67%)",
      "fact": "plan.completion",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "PY"
      ],
      "text": "Tiến độ: số nhiệm vụ đã / đang / chưa thực hiện, tỷ lệ hoàn thành"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.04",
      "criterion": "1.3.1",
      "evidence": "kế hoạch",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Kế hoạch kiểm tra / tự kiểm tra CCHC ban hành trong Quý I"
    },
    {
      "answer": "ratio",
      "area": "chi_dao",
      "code": "I.05",
      "criterion": "1.3.2",
      "evidence": "biên bản",
      "fact": "inspection.units",
      "required": null,
      "required_by_plan": true,
      "sources": [
        "BĐ",
        "ĐL"
      ],
      "text": "Tỷ lệ phòng, đơn vị trực thuộc đã kiểm tra so với chỉ tiêu (30% / 50%)"
    },
    {
      "answer": "ratio",
      "area": "chi_dao",
      "code": "I.06",
      "criterion": "1.3.3",
      "evidence": "báo cáo khắc phục",
      "fact": "findings.handled",
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL"
      ],
      "text": "100% vấn đề phát hiện qua kiểm tra được khắc phục hoặc kiến nghị xử lý"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.07",
      "criterion": null,
      "evidence": "biên bản",
      "fact": "inspection.unannounced",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Có kiểm tra đột xuất trong năm"
    },
    {
      "answer": "figure",
      "area": "chi_dao",
      "code": "I.08",
      "criterion": "1.4",
      "evidence": "kế hoạch, sản phẩm",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "HH"
      ],
      "text": "Kế hoạch tuyên truyền CCHC; số tin bài, hội nghị, niêm yết, tờ gấp, hội thi, phát thanh"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.09",
      "criterion": "1.2",
      "evidence": "sổ gửi báo cáo",
      "fact": "reports.on_time",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Báo cáo CCHC quý, 6 tháng, năm gửi đúng hạn, đủ nội dung"
    },
    {
      "answer": "figure",
      "area": "chi_dao",
      "code": "I.10",
      "criterion": "1.6.1",
      "evidence": "trích xuất hệ thống",
      "fact": "figure.cd.ty_le_giao",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "KH"
      ],
      "text": "Nhiệm vụ, ý kiến chỉ đạo cấp trên giao: đúng hạn / quá hạn / chưa xong"
    },
    {
      "answer": "figure",
      "area": "chi_dao",
      "code": "I.11",
      "criterion": null,
      "evidence": "thống kê",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "KH"
      ],
      "text": "Hồ sơ trình cấp trên bị trả lại từ 02 lần trở lên"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.12",
      "criterion": null,
      "evidence": "quy trình",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "KH"
      ],
      "text": "Quy trình công việc nội bộ rà soát, rõ trách nhiệm chủ trì – phối hợp"
    },
    {
      "answer": "figure",
      "area": "chi_dao",
      "code": "I.13",
      "criterion": null,
      "evidence": "biên bản đối thoại",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Đối thoại của lãnh đạo với người dân, doanh nghiệp"
    },
    {
      "answer": "figure",
      "area": "chi_dao",
      "code": "I.14",
      "criterion": "1.5.1",
      "evidence": "văn bản công nhận",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "HH"
      ],
      "text": "Sáng kiến, mô hình mới CCHC được áp dụng"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.15",
      "criterion": null,
      "evidence": "dự toán, phân công",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Bố trí kinh phí, nhân lực cho CCHC"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.16",
      "criterion": "1.7.1",
      "evidence": "quyết định, biên bản",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "KH"
      ],
      "text": "Kết quả CCHC được dùng để đánh giá, xếp loại CBCCVC, người đứng đầu"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.17",
      "criterion": null,
      "evidence": "kế hoạch khắc phục",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "HH"
      ],
      "text": "Đã phân tích kết quả PAR INDEX, SIPAS năm trước và có biện pháp khắc phục"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.18",
      "criterion": null,
      "evidence": "quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "M"
      ],
      "text": "Kiện toàn Ban chỉ đạo / công chức đầu mối CCHC"
    },
    {
      "answer": "ratio",
      "area": "the_che",
      "code": "II.01",
      "criterion": "2.2.1",
      "evidence": "kế hoạch, báo cáo",
      "fact": "figure.tc.ty_le_ra_soat",
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL"
      ],
      "text": "Kế hoạch rà soát, hệ thống hóa văn bản; đã thực hiện 100%"
    },
    {
      "answer": "ratio",
      "area": "the_che",
      "code": "II.02",
      "criterion": "2.3.1",
      "evidence": "danh mục văn bản",
      "fact": null,
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL"
      ],
      "text": "VBQPPL (nếu có) đúng trình tự, thủ tục, thẩm quyền 100%"
    },
    {
      "answer": "ratio",
      "area": "the_che",
      "code": "II.03",
      "criterion": "2.2.2",
      "evidence": "báo cáo",
      "fact": null,
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "ĐL"
      ],
      "text": "Văn bản cần xử lý sau rà soát được xử lý / kiến nghị 100%"
    },
    {
      "answer": "yes_no",
      "area": "the_che",
      "code": "II.04",
      "criterion": "2.1.1",
      "evidence": "kế hoạch, báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "BĐ"
      ],
      "text": "Kế hoạch theo dõi tình hình thi hành pháp luật và báo cáo đúng hạn"
    },
    {
      "answer": "yes_no",
      "area": "the_che",
      "code": "II.05",
      "criterion": "2.4.1",
      "evidence": "kế hoạch, báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "BĐ"
      ],
      "text": "Kế hoạch phổ biến, giáo dục pháp luật, có lồng ghép CCHC"
    },
    {
      "answer": "yes_no",
      "area": "the_che",
      "code": "II.06",
      "criterion": null,
      "evidence": "trang TTĐT, bảng niêm yết",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Công khai văn bản, chủ trương, chế độ, chính sách"
    },
    {
      "answer": "yes_no",
      "area": "the_che",
      "code": "II.07",
      "criterion": null,
      "evidence": "hồ sơ lấy ý kiến",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HH"
      ],
      "text": "Lấy ý kiến nhân dân về chủ trương, chính sách quan trọng"
    },
    {
      "answer": "figure",
      "area": "the_che",
      "code": "II.08",
      "criterion": null,
      "evidence": "văn bản kiến nghị",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "KH",
        "HH"
      ],
      "text": "Tổng hợp, kiến nghị quy định chồng chéo, không phù hợp"
    },
    {
      "answer": "ratio",
      "area": "tthc",
      "code": "III.01",
      "criterion": "3.1.1",
      "evidence": "đối chiếu quyết định công bố",
      "fact": null,
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL",
        "CT12"
      ],
      "text": "100% TTHC được công khai kịp thời, đúng tại Trung tâm PVHCC"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.02",
      "criterion": "3.1.2",
      "evidence": "đường dẫn",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL"
      ],
      "text": "TTHC công khai trên trang thông tin điện tử"
    },
    {
      "answer": "ratio",
      "area": "tthc",
      "code": "III.03",
      "criterion": "3.3.1",
      "evidence": "đối chiếu sổ và hệ thống",
      "fact": null,
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "HH"
      ],
      "text": "100% TTHC tiếp nhận, trả kết quả qua một cửa, không nhận hồ sơ ngoài hệ thống"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.04",
      "criterion": "3.3.2",
      "evidence": "quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "Quy chế tổ chức hoạt động của Trung tâm PVHCC cấp xã đã ban hành"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.05",
      "criterion": null,
      "evidence": "sổ/biên bản",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "Theo dõi, nhận xét việc chấp hành nội quy, quy chế của nhân sự Trung tâm"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.06",
      "criterion": null,
      "evidence": "quyết định cử",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "NĐ118"
      ],
      "text": "Nhân sự có thâm niên ≥ 02 năm, đeo thẻ, đồng phục; thời hạn cử 12–36 tháng"
    },
    {
      "answer": "sample",
      "area": "tthc",
      "code": "III.07",
      "criterion": null,
      "evidence": "chọn mẫu hồ sơ",
      "fact": null,
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "HT"
      ],
      "text": "Mẫu 01 Giấy tiếp nhận hồ sơ và hẹn trả kết quả lập đủ cho mọi hồ sơ"
    },
    {
      "answer": "violations",
      "area": "tthc",
      "code": "III.08",
      "criterion": null,
      "evidence": "chọn mẫu hồ sơ",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HT",
        "NĐ118"
      ],
      "text": "Mẫu 02 yêu cầu bổ sung chỉ một lần / hồ sơ"
    },
    {
      "answer": "violations",
      "area": "tthc",
      "code": "III.09",
      "criterion": null,
      "evidence": "chọn mẫu hồ sơ",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HT"
      ],
      "text": "Mẫu 03 từ chối tiếp nhận có nêu lý do"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.10",
      "criterion": null,
      "evidence": "chọn mẫu hồ sơ",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HT"
      ],
      "text": "Mẫu 05 Phiếu kiểm soát quá trình; Mẫu 06 Sổ theo dõi hồ sơ cập nhật"
    },
    {
      "answer": "violations",
      "area": "tthc",
      "code": "III.11",
      "criterion": null,
      "evidence": "so thời điểm",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HT",
        "TT03"
      ],
      "text": "Thao tác trên hệ thống đồng thời với thực tế (không xử lý trước, nhập sau)"
    },
    {
      "answer": "figure",
      "area": "tthc",
      "code": "III.12",
      "criterion": "3.4.1",
      "evidence": "biểu II.06a",
      "fact": "figure.tthc.ty_le_kip_han",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "06a",
        "HH"
      ],
      "text": "Tỷ lệ hồ sơ trước hạn, đúng hạn; số quá hạn theo lĩnh vực và nguyên nhân"
    },
    {
      "answer": "ratio",
      "area": "tthc",
      "code": "III.13",
      "criterion": "3.4.2",
      "evidence": "sổ phiếu xin lỗi",
      "fact": "dossier.letters",
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "PY",
        "HT"
      ],
      "text": "Mẫu 04 Phiếu xin lỗi cho 100% hồ sơ quá hạn, nêu lý do và ngày hẹn mới"
    },
    {
      "answer": "violations",
      "area": "tthc",
      "code": "III.14",
      "criterion": null,
      "evidence": "so ngày",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "LC",
        "HT"
      ],
      "text": "Thông báo, xin lỗi chậm nhất 01 ngày trước khi hết hạn"
    },
    {
      "answer": "violations",
      "area": "tthc",
      "code": "III.15",
      "criterion": "3.4.3",
      "evidence": "so số lần",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "LC"
      ],
      "text": "Hẹn lại không quá một lần"
    },
    {
      "answer": "ratio",
      "area": "tthc",
      "code": "III.16",
      "criterion": "3.3.4",
      "evidence": "quyết định phê duyệt",
      "fact": null,
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "CT12"
      ],
      "text": "100% TTHC có quy trình nội bộ, quy trình điện tử cấu hình đúng"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.17",
      "criterion": "3.2.2",
      "evidence": "phương án",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "CT12"
      ],
      "text": "Rà soát, đề xuất đơn giản hóa, cắt giảm thời gian (20% theo kế hoạch năm 2021; 30% theo chỉ thị năm 2025)"
    },
    {
      "answer": "violations",
      "area": "tthc",
      "code": "III.18",
      "criterion": null,
      "evidence": "chọn mẫu hồ sơ",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "CT12"
      ],
      "text": "Không yêu cầu giấy tờ, thông tin đã có trong cơ sở dữ liệu"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.19",
      "criterion": "3.5.1",
      "evidence": "ảnh niêm yết",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Công khai đường dây nóng, nơi tiếp nhận PAKN"
    },
    {
      "answer": "ratio",
      "area": "tthc",
      "code": "III.20",
      "criterion": "3.5.2",
      "evidence": "trích xuất",
      "fact": "figure.tthc.ty_le_phan_anh",
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL",
        "CT12"
      ],
      "text": "PAKN xử lý đúng hạn và công khai kết quả 100%"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.21",
      "criterion": null,
      "evidence": "phiếu, báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03",
        "HH"
      ],
      "text": "Đo mức độ hài lòng tại Trung tâm và dùng để cải thiện"
    },
    {
      "answer": "violations",
      "area": "tthc",
      "code": "III.22",
      "criterion": null,
      "evidence": "biên lai",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "Thu phí, lệ phí, nghĩa vụ tài chính đúng quy định"
    },
    {
      "answer": "ratio",
      "area": "tthc",
      "code": "III.23",
      "criterion": "7.6.1",
      "evidence": "thống kê",
      "fact": null,
      "required": "10",
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL",
        "HH"
      ],
      "text": "Tỷ lệ tiếp nhận / trả kết quả qua BCCI so với chỉ tiêu (10% / 15–20%)"
    },
    {
      "answer": "figure",
      "area": "tthc",
      "code": "III.24",
      "criterion": null,
      "evidence": "thống kê",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03",
        "HH"
      ],
      "text": "Phối hợp, liên thông với cơ quan ngành dọc, cấp tỉnh đúng thời gian"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.25",
      "criterion": null,
      "evidence": "danh mục",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HH"
      ],
      "text": "TTHC nội bộ được rà soát, thống kê"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.26",
      "criterion": "3.2.1",
      "evidence": "kế hoạch, báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "Kế hoạch kiểm soát TTHC và báo cáo đúng kỳ"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.27",
      "criterion": null,
      "evidence": "biên bản",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "CT12"
      ],
      "text": "Tự kiểm tra chất lượng giải quyết TTHC tại Trung tâm"
    },
    {
      "answer": "yes_no",
      "area": "bo_may",
      "code": "IV.01",
      "criterion": "4.1.1",
      "evidence": "quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HH"
      ],
      "text": "Văn bản chức năng, nhiệm vụ của Văn phòng, các phòng, Trung tâm PVHCC"
    },
    {
      "answer": "yes_no",
      "area": "bo_may",
      "code": "IV.02",
      "criterion": "4.2.1",
      "evidence": "danh sách",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "NQ332",
        "BĐ"
      ],
      "text": "Số cấp phó không vượt tổng số được giao (bình quân 02/phòng)"
    },
    {
      "answer": "figure",
      "area": "bo_may",
      "code": "IV.03",
      "criterion": "4.2.1",
      "evidence": "bảng biên chế",
      "fact": "figure.bm.bien_che_co_mat",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL"
      ],
      "text": "Biên chế có mặt so với được giao"
    },
    {
      "answer": "yes_no",
      "area": "bo_may",
      "code": "IV.04",
      "criterion": "4.3.1",
      "evidence": "quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "M"
      ],
      "text": "Quy chế làm việc của UBND, phân công nhiệm vụ còn phù hợp"
    },
    {
      "answer": "yes_no",
      "area": "bo_may",
      "code": "IV.05",
      "criterion": "4.4",
      "evidence": "báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL",
        "CT12"
      ],
      "text": "Nhiệm vụ phân cấp, ủy quyền: danh mục, kiểm tra, xử lý phát hiện"
    },
    {
      "answer": "ratio",
      "area": "bo_may",
      "code": "IV.06",
      "criterion": null,
      "evidence": "biên bản",
      "fact": null,
      "required": "50",
      "required_by_plan": false,
      "sources": [
        "ĐL"
      ],
      "text": "Kiểm tra tổ chức và hoạt động các phòng (>50%) và xử lý 100% vấn đề"
    },
    {
      "answer": "figure",
      "area": "bo_may",
      "code": "IV.07",
      "criterion": null,
      "evidence": "danh sách",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HH"
      ],
      "text": "Bố trí, thực hiện chế độ với người hoạt động không chuyên trách"
    },
    {
      "answer": "yes_no",
      "area": "cong_vu",
      "code": "V.01",
      "criterion": "5.1.1",
      "evidence": "đề án",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "KH",
        "HH"
      ],
      "text": "Danh mục vị trí việc làm, khung năng lực đã rà soát"
    },
    {
      "answer": "ratio",
      "area": "cong_vu",
      "code": "V.02",
      "criterion": "5.1.1",
      "evidence": "danh sách",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HH"
      ],
      "text": "Công chức được bố trí đúng vị trí việc làm, trình độ"
    },
    {
      "answer": "ratio",
      "area": "cong_vu",
      "code": "V.03",
      "criterion": "5.3.1",
      "evidence": "kế hoạch, danh sách",
      "fact": "training.plan_done",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "BĐ"
      ],
      "text": "Kế hoạch đào tạo, bồi dưỡng năm; tỷ lệ hoàn thành"
    },
    {
      "answer": "ratio",
      "area": "cong_vu",
      "code": "V.04",
      "criterion": "5.3.2",
      "evidence": "sổ bồi dưỡng",
      "fact": "training.hours",
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "NĐ171"
      ],
      "text": "Mỗi công chức đủ 40 tiết (01 tuần) bồi dưỡng theo vị trí việc làm trong năm"
    },
    {
      "answer": "violations",
      "area": "cong_vu",
      "code": "V.05",
      "criterion": "5.3.3",
      "evidence": "chứng chỉ, ngày bổ nhiệm",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "NĐ171"
      ],
      "text": "Lãnh đạo mới bổ nhiệm hoàn thành bồi dưỡng QLNN trong 12 tháng"
    },
    {
      "answer": "yes_no",
      "area": "cong_vu",
      "code": "V.06",
      "criterion": null,
      "evidence": "danh sách lớp",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03",
        "NĐ118",
        "ĐL"
      ],
      "text": "Người làm ở Trung tâm PVHCC được tập huấn chuyên môn, giao tiếp"
    },
    {
      "answer": "ratio",
      "area": "cong_vu",
      "code": "V.07",
      "criterion": "5.5.1",
      "evidence": "danh sách trích ngang",
      "fact": "figure.cv.ty_le_dat_chuan",
      "required": "80",
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Tỷ lệ CBCC đạt chuẩn trình độ (mức tham khảo: 80% đại học)"
    },
    {
      "answer": "yes_no",
      "area": "cong_vu",
      "code": "V.08",
      "criterion": "5.2.1",
      "evidence": "quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "KH"
      ],
      "text": "Đánh giá, xếp loại đúng quy định, có tính kết quả công việc trễ hạn"
    },
    {
      "answer": "yes_no",
      "area": "cong_vu",
      "code": "V.09",
      "criterion": null,
      "evidence": "kế hoạch, quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL"
      ],
      "text": "Chuyển đổi vị trí công tác định kỳ"
    },
    {
      "answer": "violations",
      "area": "cong_vu",
      "code": "V.10",
      "criterion": "5.4.1",
      "evidence": "biên bản kiểm tra công vụ",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL",
        "HH"
      ],
      "text": "Chấp hành giờ làm việc, văn hóa công sở, kỷ luật, kỷ cương"
    },
    {
      "answer": "figure",
      "area": "cong_vu",
      "code": "V.11",
      "criterion": "5.4.2",
      "evidence": "văn bản xử lý",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "PY"
      ],
      "text": "Xử lý tiêu cực, nhũng nhiễu, công chức để trễ hạn nhiều lần"
    },
    {
      "answer": "figure",
      "area": "cong_vu",
      "code": "V.12",
      "criterion": null,
      "evidence": "báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "HH"
      ],
      "text": "Tinh giản biên chế / giải quyết dôi dư theo kế hoạch"
    },
    {
      "answer": "yes_no",
      "area": "tai_chinh",
      "code": "VI.01",
      "criterion": "6.2.1",
      "evidence": "quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL"
      ],
      "text": "Quy chế chi tiêu nội bộ ban hành, lấy ý kiến, còn phù hợp"
    },
    {
      "answer": "yes_no",
      "area": "tai_chinh",
      "code": "VI.02",
      "criterion": "6.2.1",
      "evidence": "quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL"
      ],
      "text": "Quy chế quản lý, sử dụng tài sản công"
    },
    {
      "answer": "yes_no",
      "area": "tai_chinh",
      "code": "VI.03",
      "criterion": "6.3.1",
      "evidence": "quyết định công khai",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Công khai dự toán, quyết toán, tài sản"
    },
    {
      "answer": "yes_no",
      "area": "tai_chinh",
      "code": "VI.04",
      "criterion": null,
      "evidence": "báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL"
      ],
      "text": "Thực hiện cơ chế tự chủ kinh phí quản lý hành chính"
    },
    {
      "answer": "figure",
      "area": "tai_chinh",
      "code": "VI.05",
      "criterion": null,
      "evidence": "báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "HH"
      ],
      "text": "Thực hành tiết kiệm, chống lãng phí"
    },
    {
      "answer": "ratio",
      "area": "tai_chinh",
      "code": "VI.06",
      "criterion": "6.1.1",
      "evidence": "đối chiếu Kho bạc",
      "fact": "figure.tcc.ty_le_giai_ngan",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "M"
      ],
      "text": "Tỷ lệ giải ngân vốn đầu tư công"
    },
    {
      "answer": "ratio",
      "area": "tai_chinh",
      "code": "VI.07",
      "criterion": "6.5.1",
      "evidence": "báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "M"
      ],
      "text": "Thực hiện kiến nghị thanh tra, kiểm toán"
    },
    {
      "answer": "figure",
      "area": "tai_chinh",
      "code": "VI.08",
      "criterion": null,
      "evidence": "phương án tự chủ",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "HH"
      ],
      "text": "Tự chủ của đơn vị sự nghiệp trực thuộc"
    },
    {
      "answer": "ratio",
      "area": "dien_tu",
      "code": "VII.01",
      "criterion": "7.1.1",
      "evidence": "trích xuất",
      "fact": "figure.dt.ty_le_ky_so",
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "HH"
      ],
      "text": "Văn bản đi ký số, gửi nhận điện tử (mức tham khảo: 100% / ≥ 90%)"
    },
    {
      "answer": "ratio",
      "area": "dien_tu",
      "code": "VII.02",
      "criterion": "7.2.1",
      "evidence": "trích xuất",
      "fact": null,
      "required": "40",
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Hồ sơ công việc xử lý trên mạng (mức tham khảo: cấp xã ≥ 40%)"
    },
    {
      "answer": "ratio",
      "area": "dien_tu",
      "code": "VII.03",
      "criterion": "7.4.1",
      "evidence": "biểu II.06a cột 4",
      "fact": "figure.dt.ty_le_truc_tuyen",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "HH"
      ],
      "text": "Tỷ lệ hồ sơ trực tuyến so với chỉ tiêu"
    },
    {
      "answer": "ratio",
      "area": "dien_tu",
      "code": "VII.04",
      "criterion": "7.4.2",
      "evidence": "trích xuất",
      "fact": "figure.dt.ty_le_thanh_toan",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "CT12"
      ],
      "text": "Tỷ lệ thanh toán trực tuyến"
    },
    {
      "answer": "ratio",
      "area": "dien_tu",
      "code": "VII.05",
      "criterion": "7.5",
      "evidence": "trích xuất",
      "fact": "figure.dt.ty_le_so_hoa",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "CT12",
        "TT03"
      ],
      "text": "Tỷ lệ số hóa hồ sơ, kết quả; tỷ lệ tái sử dụng"
    },
    {
      "answer": "violations",
      "area": "dien_tu",
      "code": "VII.06",
      "criterion": "7.7.1",
      "evidence": "danh sách tài khoản",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "Phân quyền, thu hồi tài khoản trên các hệ thống"
    },
    {
      "answer": "figure",
      "area": "dien_tu",
      "code": "VII.07",
      "criterion": "7.7.1",
      "evidence": "nhật ký sự cố",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "An toàn thông tin, thiết bị, mạng tại Trung tâm PVHCC; sự cố và khắc phục"
    },
    {
      "answer": "yes_no",
      "area": "dien_tu",
      "code": "VII.08",
      "criterion": "3.3.3",
      "evidence": "danh mục",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "Cơ sở vật chất, thiết bị được bảo trì"
    },
    {
      "answer": "yes_no",
      "area": "dien_tu",
      "code": "VII.09",
      "criterion": "7.3.1",
      "evidence": "đường dẫn",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "BĐ"
      ],
      "text": "Trang thông tin điện tử cung cấp đủ thông tin"
    },
    {
      "answer": "yes_no",
      "area": "dien_tu",
      "code": "VII.10",
      "criterion": "7.9.1",
      "evidence": "danh sách, ảnh",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "Tổ công nghệ số cộng đồng được tập huấn, hoạt động"
    },
    {
      "answer": "yes_no",
      "area": "dien_tu",
      "code": "VII.11",
      "criterion": "7.8.1",
      "evidence": "hồ sơ ISO",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "HH",
        "BĐ"
      ],
      "text": "Duy trì ISO 9001:2015, đánh giá nội bộ"
    },
    {
      "answer": "ratio",
      "area": "dien_tu",
      "code": "VII.12",
      "criterion": "7.10.1",
      "evidence": "trích xuất",
      "fact": "reports.on_time",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "HH"
      ],
      "text": "Báo cáo định kỳ gửi qua hệ thống thông tin báo cáo"
    },
    {
      "answer": "figure",
      "area": "dien_tu",
      "code": "VII.13",
      "criterion": null,
      "evidence": "danh sách lớp",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "NĐ171"
      ],
      "text": "Tập huấn kỹ năng số cho CBCCVC"
    }
  ],
  "sources": [
    {
      "tag": "BĐ",
      "text": "Kế hoạch 95/KH-UBND ngày 31/12/2020 của UBND tỉnh Bình Định"
    },
    {
      "tag": "ĐL",
      "text": "Kế hoạch cải cách hành chính của Sở Xây dựng tỉnh Đắk Lắk"
    },
    {
      "tag": "HH",
      "text": "Kế hoạch cải cách hành chính của UBND huyện Hướng Hóa"
    },
    {
      "tag": "PY",
      "text": "Báo cáo cải cách hành chính của tỉnh Phú Yên"
    },
    {
      "tag": "KH",
      "text": "Chỉ thị 06/CT-UBND của UBND tỉnh Khánh Hòa"
    },
    {
      "tag": "TT03",
      "text": "Thông tư 03/2025/TT-VPCP ngày 15/9/2025"
    },
    {
      "tag": "CT12",
      "text": "Chỉ thị 012/CT-UBND ngày 26/11/2025 của UBND tỉnh Đắk Lắk"
    },
    {
      "tag": "NĐ118",
      "text": "Nghị định 118/2025/NĐ-CP, Điều 11"
    },
    {
      "tag": "NĐ171",
      "text": "Nghị định 171/2025/NĐ-CP"
    },
    {
      "tag": "HT",
      "text": "Quyết định 2916/QĐ-UBND của UBND tỉnh Hà Tĩnh"
    },
    {
      "tag": "LC",
      "text": "Quyết định 88/2025/QĐ-UBND của UBND tỉnh Lai Châu"
    },
    {
      "tag": "NQ332",
      "text": "Nghị quyết 332/NQ-CP ngày 15/10/2025"
    },
    {
      "tag": "06a",
      "text": "Biểu II.06a"
    },
    {
      "tag": "M",
      "text": "Theo kinh nghiệm, chưa có văn bản làm căn cứ"
    }
  ]
}
','tu kiem tra dot 1 le van hung, pho chu tich ubnd xa tran thi mai, cong chuc phong van hoa - xa hoi pham quoc bao, cong chuc van phong ho thi thu, cong chuc trung tam phuc vu hanh chinh cong cac phong, trung tam trien khai day du nhiem vu duoc giao; con 5 noi dung can khac phuc trong 15 ngay.');
INSERT INTO "inspection" VALUES(2,2,2026,'Kiểm tra đột xuất việc giải quyết thủ tục','dot_xuat','chuyen_de','giải quyết thủ tục hành chính, chuyển đổi số','tthc dien_tu',NULL,NULL,'2026-09-14','2026-09-15','Lê Văn Hùng, Phó Chủ tịch UBND xã','Trần Thị Mai, công chức Phòng Văn hóa - Xã hội','Phạm Quốc Bảo, công chức Văn phòng','Việc tiếp nhận, trả kết quả đúng quy trình; trang thông tin điện tử còn thiếu nội dung.','','mau-xa','2025.1','{
  "areas": [
    {
      "code": "chi_dao",
      "name": "Công tác chỉ đạo, điều hành",
      "number": "I"
    },
    {
      "code": "the_che",
      "name": "Cải cách thể chế",
      "number": "II"
    },
    {
      "code": "tthc",
      "name": "Cải cách thủ tục hành chính",
      "number": "III"
    },
    {
      "code": "bo_may",
      "name": "Cải cách tổ chức bộ máy hành chính nhà nước",
      "number": "IV"
    },
    {
      "code": "cong_vu",
      "name": "Cải cách chế độ công vụ",
      "number": "V"
    },
    {
      "code": "tai_chinh",
      "name": "Cải cách tài chính công",
      "number": "VI"
    },
    {
      "code": "dien_tu",
      "name": "Xây dựng, phát triển chính quyền điện tử, chính quyền số",
      "number": "VII"
    }
  ],
  "items": [
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.01",
      "criterion": "1.1.1",
      "evidence": "số, ngày văn bản",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Kế hoạch CCHC năm đã ban hành, đúng hạn, bám kế hoạch cấp trên"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.02",
      "criterion": null,
      "evidence": "phụ lục kế hoạch",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "PY"
      ],
      "text": "Mỗi nhiệm vụ trong kế hoạch có sản phẩm, đơn vị chủ trì, phối hợp, thời hạn"
    },
    {
      "answer": "figure",
      "area": "chi_dao",
      "code": "I.03",
      "criterion": "1.1.2",
      "evidence": "bảng theo dõi (ví dụ 36/54 ≈ 67%)",
      "fact": "plan.completion",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "PY"
      ],
      "text": "Tiến độ: số nhiệm vụ đã / đang / chưa thực hiện, tỷ lệ hoàn thành"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.04",
      "criterion": "1.3.1",
      "evidence": "kế hoạch",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Kế hoạch kiểm tra / tự kiểm tra CCHC ban hành trong Quý I"
    },
    {
      "answer": "ratio",
      "area": "chi_dao",
      "code": "I.05",
      "criterion": "1.3.2",
      "evidence": "biên bản",
      "fact": "inspection.units",
      "required": null,
      "required_by_plan": true,
      "sources": [
        "BĐ",
        "ĐL"
      ],
      "text": "Tỷ lệ phòng, đơn vị trực thuộc đã kiểm tra so với chỉ tiêu (30% / 50%)"
    },
    {
      "answer": "ratio",
      "area": "chi_dao",
      "code": "I.06",
      "criterion": "1.3.3",
      "evidence": "báo cáo khắc phục",
      "fact": "findings.handled",
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL"
      ],
      "text": "100% vấn đề phát hiện qua kiểm tra được khắc phục hoặc kiến nghị xử lý"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.07",
      "criterion": null,
      "evidence": "biên bản",
      "fact": "inspection.unannounced",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Có kiểm tra đột xuất trong năm"
    },
    {
      "answer": "figure",
      "area": "chi_dao",
      "code": "I.08",
      "criterion": "1.4",
      "evidence": "kế hoạch, sản phẩm",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "HH"
      ],
      "text": "Kế hoạch tuyên truyền CCHC; số tin bài, hội nghị, niêm yết, tờ gấp, hội thi, phát thanh"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.09",
      "criterion": "1.2",
      "evidence": "sổ gửi báo cáo",
      "fact": "reports.on_time",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Báo cáo CCHC quý, 6 tháng, năm gửi đúng hạn, đủ nội dung"
    },
    {
      "answer": "figure",
      "area": "chi_dao",
      "code": "I.10",
      "criterion": "1.6.1",
      "evidence": "trích xuất hệ thống",
      "fact": "figure.cd.ty_le_giao",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "KH"
      ],
      "text": "Nhiệm vụ, ý kiến chỉ đạo cấp trên giao: đúng hạn / quá hạn / chưa xong"
    },
    {
      "answer": "figure",
      "area": "chi_dao",
      "code": "I.11",
      "criterion": null,
      "evidence": "thống kê",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "KH"
      ],
      "text": "Hồ sơ trình cấp trên bị trả lại từ 02 lần trở lên"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.12",
      "criterion": null,
      "evidence": "quy trình",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "KH"
      ],
      "text": "Quy trình công việc nội bộ rà soát, rõ trách nhiệm chủ trì – phối hợp"
    },
    {
      "answer": "figure",
      "area": "chi_dao",
      "code": "I.13",
      "criterion": null,
      "evidence": "biên bản đối thoại",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Đối thoại của lãnh đạo với người dân, doanh nghiệp"
    },
    {
      "answer": "figure",
      "area": "chi_dao",
      "code": "I.14",
      "criterion": "1.5.1",
      "evidence": "văn bản công nhận",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "HH"
      ],
      "text": "Sáng kiến, mô hình mới CCHC được áp dụng"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.15",
      "criterion": null,
      "evidence": "dự toán, phân công",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Bố trí kinh phí, nhân lực cho CCHC"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.16",
      "criterion": "1.7.1",
      "evidence": "quyết định, biên bản",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "KH"
      ],
      "text": "Kết quả CCHC được dùng để đánh giá, xếp loại CBCCVC, người đứng đầu"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.17",
      "criterion": null,
      "evidence": "kế hoạch khắc phục",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "HH"
      ],
      "text": "Đã phân tích kết quả PAR INDEX, SIPAS năm trước và có biện pháp khắc phục"
    },
    {
      "answer": "yes_no",
      "area": "chi_dao",
      "code": "I.18",
      "criterion": null,
      "evidence": "quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "M"
      ],
      "text": "Kiện toàn Ban chỉ đạo / công chức đầu mối CCHC"
    },
    {
      "answer": "ratio",
      "area": "the_che",
      "code": "II.01",
      "criterion": "2.2.1",
      "evidence": "kế hoạch, báo cáo",
      "fact": "figure.tc.ty_le_ra_soat",
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL"
      ],
      "text": "Kế hoạch rà soát, hệ thống hóa văn bản; đã thực hiện 100%"
    },
    {
      "answer": "ratio",
      "area": "the_che",
      "code": "II.02",
      "criterion": "2.3.1",
      "evidence": "danh mục văn bản",
      "fact": null,
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL"
      ],
      "text": "VBQPPL (nếu có) đúng trình tự, thủ tục, thẩm quyền 100%"
    },
    {
      "answer": "ratio",
      "area": "the_che",
      "code": "II.03",
      "criterion": "2.2.2",
      "evidence": "báo cáo",
      "fact": null,
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "ĐL"
      ],
      "text": "Văn bản cần xử lý sau rà soát được xử lý / kiến nghị 100%"
    },
    {
      "answer": "yes_no",
      "area": "the_che",
      "code": "II.04",
      "criterion": "2.1.1",
      "evidence": "kế hoạch, báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "BĐ"
      ],
      "text": "Kế hoạch theo dõi tình hình thi hành pháp luật và báo cáo đúng hạn"
    },
    {
      "answer": "yes_no",
      "area": "the_che",
      "code": "II.05",
      "criterion": "2.4.1",
      "evidence": "kế hoạch, báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "BĐ"
      ],
      "text": "Kế hoạch phổ biến, giáo dục pháp luật, có lồng ghép CCHC"
    },
    {
      "answer": "yes_no",
      "area": "the_che",
      "code": "II.06",
      "criterion": null,
      "evidence": "trang TTĐT, bảng niêm yết",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Công khai văn bản, chủ trương, chế độ, chính sách"
    },
    {
      "answer": "yes_no",
      "area": "the_che",
      "code": "II.07",
      "criterion": null,
      "evidence": "hồ sơ lấy ý kiến",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HH"
      ],
      "text": "Lấy ý kiến nhân dân về chủ trương, chính sách quan trọng"
    },
    {
      "answer": "figure",
      "area": "the_che",
      "code": "II.08",
      "criterion": null,
      "evidence": "văn bản kiến nghị",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "KH",
        "HH"
      ],
      "text": "Tổng hợp, kiến nghị quy định chồng chéo, không phù hợp"
    },
    {
      "answer": "ratio",
      "area": "tthc",
      "code": "III.01",
      "criterion": "3.1.1",
      "evidence": "đối chiếu quyết định công bố",
      "fact": null,
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL",
        "CT12"
      ],
      "text": "100% TTHC được công khai kịp thời, đúng tại Trung tâm PVHCC"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.02",
      "criterion": "3.1.2",
      "evidence": "đường dẫn",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL"
      ],
      "text": "TTHC công khai trên trang thông tin điện tử"
    },
    {
      "answer": "ratio",
      "area": "tthc",
      "code": "III.03",
      "criterion": "3.3.1",
      "evidence": "đối chiếu sổ và hệ thống",
      "fact": null,
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "HH"
      ],
      "text": "100% TTHC tiếp nhận, trả kết quả qua một cửa, không nhận hồ sơ ngoài hệ thống"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.04",
      "criterion": "3.3.2",
      "evidence": "quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "Quy chế tổ chức hoạt động của Trung tâm PVHCC cấp xã đã ban hành"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.05",
      "criterion": null,
      "evidence": "sổ/biên bản",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "Theo dõi, nhận xét việc chấp hành nội quy, quy chế của nhân sự Trung tâm"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.06",
      "criterion": null,
      "evidence": "quyết định cử",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "NĐ118"
      ],
      "text": "Nhân sự có thâm niên ≥ 02 năm, đeo thẻ, đồng phục; thời hạn cử 12–36 tháng"
    },
    {
      "answer": "sample",
      "area": "tthc",
      "code": "III.07",
      "criterion": null,
      "evidence": "chọn mẫu hồ sơ",
      "fact": null,
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "HT"
      ],
      "text": "Mẫu 01 Giấy tiếp nhận hồ sơ và hẹn trả kết quả lập đủ cho mọi hồ sơ"
    },
    {
      "answer": "violations",
      "area": "tthc",
      "code": "III.08",
      "criterion": null,
      "evidence": "chọn mẫu hồ sơ",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HT",
        "NĐ118"
      ],
      "text": "Mẫu 02 yêu cầu bổ sung chỉ một lần / hồ sơ"
    },
    {
      "answer": "violations",
      "area": "tthc",
      "code": "III.09",
      "criterion": null,
      "evidence": "chọn mẫu hồ sơ",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HT"
      ],
      "text": "Mẫu 03 từ chối tiếp nhận có nêu lý do"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.10",
      "criterion": null,
      "evidence": "chọn mẫu hồ sơ",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HT"
      ],
      "text": "Mẫu 05 Phiếu kiểm soát quá trình; Mẫu 06 Sổ theo dõi hồ sơ cập nhật"
    },
    {
      "answer": "violations",
      "area": "tthc",
      "code": "III.11",
      "criterion": null,
      "evidence": "so thời điểm",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HT",
        "TT03"
      ],
      "text": "Thao tác trên hệ thống đồng thời với thực tế (không xử lý trước, nhập sau)"
    },
    {
      "answer": "figure",
      "area": "tthc",
      "code": "III.12",
      "criterion": "3.4.1",
      "evidence": "biểu II.06a",
      "fact": "figure.tthc.ty_le_kip_han",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "06a",
        "HH"
      ],
      "text": "Tỷ lệ hồ sơ trước hạn, đúng hạn; số quá hạn theo lĩnh vực và nguyên nhân"
    },
    {
      "answer": "ratio",
      "area": "tthc",
      "code": "III.13",
      "criterion": "3.4.2",
      "evidence": "sổ phiếu xin lỗi",
      "fact": "dossier.letters",
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "PY",
        "HT"
      ],
      "text": "Mẫu 04 Phiếu xin lỗi cho 100% hồ sơ quá hạn, nêu lý do và ngày hẹn mới"
    },
    {
      "answer": "violations",
      "area": "tthc",
      "code": "III.14",
      "criterion": null,
      "evidence": "so ngày",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "LC",
        "HT"
      ],
      "text": "Thông báo, xin lỗi chậm nhất 01 ngày trước khi hết hạn"
    },
    {
      "answer": "violations",
      "area": "tthc",
      "code": "III.15",
      "criterion": "3.4.3",
      "evidence": "so số lần",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "LC"
      ],
      "text": "Hẹn lại không quá một lần"
    },
    {
      "answer": "ratio",
      "area": "tthc",
      "code": "III.16",
      "criterion": "3.3.4",
      "evidence": "quyết định phê duyệt",
      "fact": null,
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "CT12"
      ],
      "text": "100% TTHC có quy trình nội bộ, quy trình điện tử cấu hình đúng"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.17",
      "criterion": "3.2.2",
      "evidence": "phương án",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "CT12"
      ],
      "text": "Rà soát, đề xuất đơn giản hóa, cắt giảm thời gian (20% theo kế hoạch năm 2021; 30% theo chỉ thị năm 2025)"
    },
    {
      "answer": "violations",
      "area": "tthc",
      "code": "III.18",
      "criterion": null,
      "evidence": "chọn mẫu hồ sơ",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "CT12"
      ],
      "text": "Không yêu cầu giấy tờ, thông tin đã có trong cơ sở dữ liệu"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.19",
      "criterion": "3.5.1",
      "evidence": "ảnh niêm yết",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Công khai đường dây nóng, nơi tiếp nhận PAKN"
    },
    {
      "answer": "ratio",
      "area": "tthc",
      "code": "III.20",
      "criterion": "3.5.2",
      "evidence": "trích xuất",
      "fact": "figure.tthc.ty_le_phan_anh",
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL",
        "CT12"
      ],
      "text": "PAKN xử lý đúng hạn và công khai kết quả 100%"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.21",
      "criterion": null,
      "evidence": "phiếu, báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03",
        "HH"
      ],
      "text": "Đo mức độ hài lòng tại Trung tâm và dùng để cải thiện"
    },
    {
      "answer": "violations",
      "area": "tthc",
      "code": "III.22",
      "criterion": null,
      "evidence": "biên lai",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "Thu phí, lệ phí, nghĩa vụ tài chính đúng quy định"
    },
    {
      "answer": "ratio",
      "area": "tthc",
      "code": "III.23",
      "criterion": "7.6.1",
      "evidence": "thống kê",
      "fact": null,
      "required": "10",
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL",
        "HH"
      ],
      "text": "Tỷ lệ tiếp nhận / trả kết quả qua BCCI so với chỉ tiêu (10% / 15–20%)"
    },
    {
      "answer": "figure",
      "area": "tthc",
      "code": "III.24",
      "criterion": null,
      "evidence": "thống kê",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03",
        "HH"
      ],
      "text": "Phối hợp, liên thông với cơ quan ngành dọc, cấp tỉnh đúng thời gian"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.25",
      "criterion": null,
      "evidence": "danh mục",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HH"
      ],
      "text": "TTHC nội bộ được rà soát, thống kê"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.26",
      "criterion": "3.2.1",
      "evidence": "kế hoạch, báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "Kế hoạch kiểm soát TTHC và báo cáo đúng kỳ"
    },
    {
      "answer": "yes_no",
      "area": "tthc",
      "code": "III.27",
      "criterion": null,
      "evidence": "biên bản",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "CT12"
      ],
      "text": "Tự kiểm tra chất lượng giải quyết TTHC tại Trung tâm"
    },
    {
      "answer": "yes_no",
      "area": "bo_may",
      "code": "IV.01",
      "criterion": "4.1.1",
      "evidence": "quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HH"
      ],
      "text": "Văn bản chức năng, nhiệm vụ của Văn phòng, các phòng, Trung tâm PVHCC"
    },
    {
      "answer": "yes_no",
      "area": "bo_may",
      "code": "IV.02",
      "criterion": "4.2.1",
      "evidence": "danh sách",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "NQ332",
        "BĐ"
      ],
      "text": "Số cấp phó không vượt tổng số được giao (bình quân 02/phòng)"
    },
    {
      "answer": "figure",
      "area": "bo_may",
      "code": "IV.03",
      "criterion": "4.2.1",
      "evidence": "bảng biên chế",
      "fact": "figure.bm.bien_che_co_mat",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL"
      ],
      "text": "Biên chế có mặt so với được giao"
    },
    {
      "answer": "yes_no",
      "area": "bo_may",
      "code": "IV.04",
      "criterion": "4.3.1",
      "evidence": "quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "M"
      ],
      "text": "Quy chế làm việc của UBND, phân công nhiệm vụ còn phù hợp"
    },
    {
      "answer": "yes_no",
      "area": "bo_may",
      "code": "IV.05",
      "criterion": "4.4",
      "evidence": "báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL",
        "CT12"
      ],
      "text": "Nhiệm vụ phân cấp, ủy quyền: danh mục, kiểm tra, xử lý phát hiện"
    },
    {
      "answer": "ratio",
      "area": "bo_may",
      "code": "IV.06",
      "criterion": null,
      "evidence": "biên bản",
      "fact": null,
      "required": "50",
      "required_by_plan": false,
      "sources": [
        "ĐL"
      ],
      "text": "Kiểm tra tổ chức và hoạt động các phòng (>50%) và xử lý 100% vấn đề"
    },
    {
      "answer": "figure",
      "area": "bo_may",
      "code": "IV.07",
      "criterion": null,
      "evidence": "danh sách",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HH"
      ],
      "text": "Bố trí, thực hiện chế độ với người hoạt động không chuyên trách"
    },
    {
      "answer": "yes_no",
      "area": "cong_vu",
      "code": "V.01",
      "criterion": "5.1.1",
      "evidence": "đề án",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "KH",
        "HH"
      ],
      "text": "Danh mục vị trí việc làm, khung năng lực đã rà soát"
    },
    {
      "answer": "ratio",
      "area": "cong_vu",
      "code": "V.02",
      "criterion": "5.1.1",
      "evidence": "danh sách",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "HH"
      ],
      "text": "Công chức được bố trí đúng vị trí việc làm, trình độ"
    },
    {
      "answer": "ratio",
      "area": "cong_vu",
      "code": "V.03",
      "criterion": "5.3.1",
      "evidence": "kế hoạch, danh sách",
      "fact": "training.plan_done",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "BĐ"
      ],
      "text": "Kế hoạch đào tạo, bồi dưỡng năm; tỷ lệ hoàn thành"
    },
    {
      "answer": "ratio",
      "area": "cong_vu",
      "code": "V.04",
      "criterion": "5.3.2",
      "evidence": "sổ bồi dưỡng",
      "fact": "training.hours",
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "NĐ171"
      ],
      "text": "Mỗi công chức đủ 40 tiết (01 tuần) bồi dưỡng theo vị trí việc làm trong năm"
    },
    {
      "answer": "violations",
      "area": "cong_vu",
      "code": "V.05",
      "criterion": "5.3.3",
      "evidence": "chứng chỉ, ngày bổ nhiệm",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "NĐ171"
      ],
      "text": "Lãnh đạo mới bổ nhiệm hoàn thành bồi dưỡng QLNN trong 12 tháng"
    },
    {
      "answer": "yes_no",
      "area": "cong_vu",
      "code": "V.06",
      "criterion": null,
      "evidence": "danh sách lớp",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03",
        "NĐ118",
        "ĐL"
      ],
      "text": "Người làm ở Trung tâm PVHCC được tập huấn chuyên môn, giao tiếp"
    },
    {
      "answer": "ratio",
      "area": "cong_vu",
      "code": "V.07",
      "criterion": "5.5.1",
      "evidence": "danh sách trích ngang",
      "fact": "figure.cv.ty_le_dat_chuan",
      "required": "80",
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Tỷ lệ CBCC đạt chuẩn trình độ (mức tham khảo: 80% đại học)"
    },
    {
      "answer": "yes_no",
      "area": "cong_vu",
      "code": "V.08",
      "criterion": "5.2.1",
      "evidence": "quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "KH"
      ],
      "text": "Đánh giá, xếp loại đúng quy định, có tính kết quả công việc trễ hạn"
    },
    {
      "answer": "yes_no",
      "area": "cong_vu",
      "code": "V.09",
      "criterion": null,
      "evidence": "kế hoạch, quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL"
      ],
      "text": "Chuyển đổi vị trí công tác định kỳ"
    },
    {
      "answer": "violations",
      "area": "cong_vu",
      "code": "V.10",
      "criterion": "5.4.1",
      "evidence": "biên bản kiểm tra công vụ",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL",
        "HH"
      ],
      "text": "Chấp hành giờ làm việc, văn hóa công sở, kỷ luật, kỷ cương"
    },
    {
      "answer": "figure",
      "area": "cong_vu",
      "code": "V.11",
      "criterion": "5.4.2",
      "evidence": "văn bản xử lý",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "PY"
      ],
      "text": "Xử lý tiêu cực, nhũng nhiễu, công chức để trễ hạn nhiều lần"
    },
    {
      "answer": "figure",
      "area": "cong_vu",
      "code": "V.12",
      "criterion": null,
      "evidence": "báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "HH"
      ],
      "text": "Tinh giản biên chế / giải quyết dôi dư theo kế hoạch"
    },
    {
      "answer": "yes_no",
      "area": "tai_chinh",
      "code": "VI.01",
      "criterion": "6.2.1",
      "evidence": "quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL"
      ],
      "text": "Quy chế chi tiêu nội bộ ban hành, lấy ý kiến, còn phù hợp"
    },
    {
      "answer": "yes_no",
      "area": "tai_chinh",
      "code": "VI.02",
      "criterion": "6.2.1",
      "evidence": "quyết định",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL"
      ],
      "text": "Quy chế quản lý, sử dụng tài sản công"
    },
    {
      "answer": "yes_no",
      "area": "tai_chinh",
      "code": "VI.03",
      "criterion": "6.3.1",
      "evidence": "quyết định công khai",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Công khai dự toán, quyết toán, tài sản"
    },
    {
      "answer": "yes_no",
      "area": "tai_chinh",
      "code": "VI.04",
      "criterion": null,
      "evidence": "báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "ĐL"
      ],
      "text": "Thực hiện cơ chế tự chủ kinh phí quản lý hành chính"
    },
    {
      "answer": "figure",
      "area": "tai_chinh",
      "code": "VI.05",
      "criterion": null,
      "evidence": "báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "HH"
      ],
      "text": "Thực hành tiết kiệm, chống lãng phí"
    },
    {
      "answer": "ratio",
      "area": "tai_chinh",
      "code": "VI.06",
      "criterion": "6.1.1",
      "evidence": "đối chiếu Kho bạc",
      "fact": "figure.tcc.ty_le_giai_ngan",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "M"
      ],
      "text": "Tỷ lệ giải ngân vốn đầu tư công"
    },
    {
      "answer": "ratio",
      "area": "tai_chinh",
      "code": "VI.07",
      "criterion": "6.5.1",
      "evidence": "báo cáo",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "M"
      ],
      "text": "Thực hiện kiến nghị thanh tra, kiểm toán"
    },
    {
      "answer": "figure",
      "area": "tai_chinh",
      "code": "VI.08",
      "criterion": null,
      "evidence": "phương án tự chủ",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "HH"
      ],
      "text": "Tự chủ của đơn vị sự nghiệp trực thuộc"
    },
    {
      "answer": "ratio",
      "area": "dien_tu",
      "code": "VII.01",
      "criterion": "7.1.1",
      "evidence": "trích xuất",
      "fact": "figure.dt.ty_le_ky_so",
      "required": "100",
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "HH"
      ],
      "text": "Văn bản đi ký số, gửi nhận điện tử (mức tham khảo: 100% / ≥ 90%)"
    },
    {
      "answer": "ratio",
      "area": "dien_tu",
      "code": "VII.02",
      "criterion": "7.2.1",
      "evidence": "trích xuất",
      "fact": null,
      "required": "40",
      "required_by_plan": false,
      "sources": [
        "BĐ"
      ],
      "text": "Hồ sơ công việc xử lý trên mạng (mức tham khảo: cấp xã ≥ 40%)"
    },
    {
      "answer": "ratio",
      "area": "dien_tu",
      "code": "VII.03",
      "criterion": "7.4.1",
      "evidence": "biểu II.06a cột 4",
      "fact": "figure.dt.ty_le_truc_tuyen",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "HH"
      ],
      "text": "Tỷ lệ hồ sơ trực tuyến so với chỉ tiêu"
    },
    {
      "answer": "ratio",
      "area": "dien_tu",
      "code": "VII.04",
      "criterion": "7.4.2",
      "evidence": "trích xuất",
      "fact": "figure.dt.ty_le_thanh_toan",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "CT12"
      ],
      "text": "Tỷ lệ thanh toán trực tuyến"
    },
    {
      "answer": "ratio",
      "area": "dien_tu",
      "code": "VII.05",
      "criterion": "7.5",
      "evidence": "trích xuất",
      "fact": "figure.dt.ty_le_so_hoa",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "CT12",
        "TT03"
      ],
      "text": "Tỷ lệ số hóa hồ sơ, kết quả; tỷ lệ tái sử dụng"
    },
    {
      "answer": "violations",
      "area": "dien_tu",
      "code": "VII.06",
      "criterion": "7.7.1",
      "evidence": "danh sách tài khoản",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "Phân quyền, thu hồi tài khoản trên các hệ thống"
    },
    {
      "answer": "figure",
      "area": "dien_tu",
      "code": "VII.07",
      "criterion": "7.7.1",
      "evidence": "nhật ký sự cố",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "An toàn thông tin, thiết bị, mạng tại Trung tâm PVHCC; sự cố và khắc phục"
    },
    {
      "answer": "yes_no",
      "area": "dien_tu",
      "code": "VII.08",
      "criterion": "3.3.3",
      "evidence": "danh mục",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "Cơ sở vật chất, thiết bị được bảo trì"
    },
    {
      "answer": "yes_no",
      "area": "dien_tu",
      "code": "VII.09",
      "criterion": "7.3.1",
      "evidence": "đường dẫn",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "BĐ"
      ],
      "text": "Trang thông tin điện tử cung cấp đủ thông tin"
    },
    {
      "answer": "yes_no",
      "area": "dien_tu",
      "code": "VII.10",
      "criterion": "7.9.1",
      "evidence": "danh sách, ảnh",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "TT03"
      ],
      "text": "Tổ công nghệ số cộng đồng được tập huấn, hoạt động"
    },
    {
      "answer": "yes_no",
      "area": "dien_tu",
      "code": "VII.11",
      "criterion": "7.8.1",
      "evidence": "hồ sơ ISO",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "ĐL",
        "HH",
        "BĐ"
      ],
      "text": "Duy trì ISO 9001:2015, đánh giá nội bộ"
    },
    {
      "answer": "ratio",
      "area": "dien_tu",
      "code": "VII.12",
      "criterion": "7.10.1",
      "evidence": "trích xuất",
      "fact": "reports.on_time",
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "HH"
      ],
      "text": "Báo cáo định kỳ gửi qua hệ thống thông tin báo cáo"
    },
    {
      "answer": "figure",
      "area": "dien_tu",
      "code": "VII.13",
      "criterion": null,
      "evidence": "danh sách lớp",
      "fact": null,
      "required": null,
      "required_by_plan": false,
      "sources": [
        "BĐ",
        "NĐ171"
      ],
      "text": "Tập huấn kỹ năng số cho CBCCVC"
    }
  ],
  "sources": [
    {
      "tag": "BĐ",
      "text": "Kế hoạch 95/KH-UBND ngày 31/12/2020 của UBND tỉnh Bình Định"
    },
    {
      "tag": "ĐL",
      "text": "Kế hoạch cải cách hành chính của Sở Xây dựng tỉnh Đắk Lắk"
    },
    {
      "tag": "HH",
      "text": "Kế hoạch cải cách hành chính của UBND huyện Hướng Hóa"
    },
    {
      "tag": "PY",
      "text": "Báo cáo cải cách hành chính của tỉnh Phú Yên"
    },
    {
      "tag": "KH",
      "text": "Chỉ thị 06/CT-UBND của UBND tỉnh Khánh Hòa"
    },
    {
      "tag": "TT03",
      "text": "Thông tư 03/2025/TT-VPCP ngày 15/9/2025"
    },
    {
      "tag": "CT12",
      "text": "Chỉ thị 012/CT-UBND ngày 26/11/2025 của UBND tỉnh Đắk Lắk"
    },
    {
      "tag": "NĐ118",
      "text": "Nghị định 118/2025/NĐ-CP, Điều 11"
    },
    {
      "tag": "NĐ171",
      "text": "Nghị định 171/2025/NĐ-CP"
    },
    {
      "tag": "HT",
      "text": "Quyết định 2916/QĐ-UBND của UBND tỉnh Hà Tĩnh"
    },
    {
      "tag": "LC",
      "text": "Quyết định 88/2025/QĐ-UBND của UBND tỉnh Lai Châu"
    },
    {
      "tag": "NQ332",
      "text": "Nghị quyết 332/NQ-CP ngày 15/10/2025"
    },
    {
      "tag": "06a",
      "text": "Biểu II.06a"
    },
    {
      "tag": "M",
      "text": "Theo kinh nghiệm, chưa có văn bản làm căn cứ"
    }
  ]
}
','kiem tra dot xuat viec giai quyet thu tuc giai quyet thu tuc hanh chinh, chuyen doi so le van hung, pho chu tich ubnd xa tran thi mai, cong chuc phong van hoa - xa hoi pham quoc bao, cong chuc van phong viec tiep nhan, tra ket qua dung quy trinh; trang thong tin dien tu con thieu noi dung.');
CREATE TABLE inspection_plan (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	number TEXT NOT NULL, 
	issued_on DATE, 
	share VARCHAR(40), 
	handled_rule TEXT NOT NULL, 
	remedy_days INTEGER, 
	CONSTRAINT fk_inspection_plan_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT uq_inspection_plan_unit_id_year UNIQUE (unit_id, year)
);
INSERT INTO "inspection_plan" VALUES(1,2,2026,'Kế hoạch kiểm tra công tác cải cách hành chính năm 2026','34/KH-UBND','2026-03-16','0.5','fixed_or_referred',15);
CREATE TABLE inspection_unit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	inspection_id INTEGER NOT NULL, 
	inspected_unit_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT fk_inspection_unit_inspection_id_inspection FOREIGN KEY(inspection_id) REFERENCES inspection (id) ON DELETE CASCADE, 
	CONSTRAINT fk_inspection_unit_inspected_unit_id_inspected_unit FOREIGN KEY(inspected_unit_id) REFERENCES inspected_unit (id), 
	CONSTRAINT uq_inspection_unit_inspection_id_inspected_unit_id UNIQUE (inspection_id, inspected_unit_id)
);
INSERT INTO "inspection_unit" VALUES(1,1,1,1);
INSERT INTO "inspection_unit" VALUES(2,1,2,2);
INSERT INTO "inspection_unit" VALUES(3,1,3,3);
INSERT INTO "inspection_unit" VALUES(4,1,4,4);
INSERT INTO "inspection_unit" VALUES(5,2,5,1);
INSERT INTO "inspection_unit" VALUES(6,2,6,2);
INSERT INTO "inspection_unit" VALUES(7,2,4,3);
CREATE TABLE known_key (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	role TEXT NOT NULL, 
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	confirmed_at DATETIME NOT NULL, 
	confirmed_by TEXT NOT NULL, 
	CONSTRAINT uq_known_key_role_code UNIQUE (role, code)
);
INSERT INTO "known_key" VALUES(1,'superior','H00','Ủy ban nhân dân tỉnh Mẫu','abababababababababababababababababababababababababababababababab','2026-04-20 08:00:00.000000','van-thu');
CREATE TABLE late_dossier (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	field TEXT NOT NULL, 
	procedure TEXT NOT NULL, 
	applicant TEXT NOT NULL, 
	address TEXT NOT NULL, 
	received_on DATE, 
	promised_on DATE NOT NULL, 
	department TEXT NOT NULL, 
	officer TEXT NOT NULL, 
	officer_id INTEGER, 
	reason TEXT NOT NULL, 
	new_on DATE, 
	times INTEGER NOT NULL, 
	returned_on DATE, 
	note TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT fk_late_dossier_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT uq_late_dossier_unit_id_code UNIQUE (unit_id, code)
);
INSERT INTO "late_dossier" VALUES(1,2,'H99.12-251029-1211','Đất đai','Đăng ký đất đai, cấp Giấy chứng nhận lần đầu','Phạm Thị Nhàn','thôn 1','2025-10-29','2025-11-26','Phòng Kinh tế','',NULL,'Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','2025-12-19',1,'2025-12-19','','h99.12-251029-1211 dat dai dang ky dat dai, cap giay chung nhan lan dau pham thi nhan phong kinh te ho so phai xac minh, kiem tra thuc dia them thoi gian');
INSERT INTO "late_dossier" VALUES(2,2,'H99.12-251113-1348','Xây dựng','Cấp giấy phép xây dựng nhà ở riêng lẻ','Đỗ Văn Khánh','thôn 2','2025-11-13','2025-12-04','Phòng Kinh tế','',NULL,'Số lượng hồ sơ tăng đột biến','2025-12-23',1,'2025-12-23','','h99.12-251113-1348 xay dung cap giay phep xay dung nha o rieng le do van khanh phong kinh te so luong ho so tang dot bien');
INSERT INTO "late_dossier" VALUES(3,2,'H99.12-251114-1485','Đất đai','Đăng ký đất đai, cấp Giấy chứng nhận lần đầu','Phan Thị Cúc','thôn 3','2025-11-14','2025-12-12','Phòng Kinh tế','',NULL,'Chờ ý kiến của cơ quan phối hợp','2025-12-30',1,'2025-12-30','','h99.12-251114-1485 dat dai dang ky dat dai, cap giay chung nhan lan dau phan thi cuc phong kinh te cho y kien cua co quan phoi hop');
INSERT INTO "late_dossier" VALUES(4,2,'H99.12-251124-1622','Đất đai','Tách thửa, hợp thửa đất','Tạ Văn Quý','thôn 4','2025-11-24','2025-12-22','Phòng Kinh tế','',NULL,'Công chức thụ lý xử lý chậm','2025-12-26',1,'2025-12-26','','h99.12-251124-1622 dat dai tach thua, hop thua dat ta van quy phong kinh te cong chuc thu ly xu ly cham');
INSERT INTO "late_dossier" VALUES(5,2,'H99.12-251222-1759','Hộ tịch','Đăng ký lại khai sinh','Trần Thị Lụa','thôn 5','2025-12-22','2025-12-29','Văn phòng HĐND và UBND','',NULL,'Lỗi hệ thống thông tin giải quyết thủ tục hành chính','2026-01-07',1,'2026-01-07','','h99.12-251222-1759 ho tich dang ky lai khai sinh tran thi lua van phong hdnd va ubnd loi he thong thong tin giai quyet thu tuc hanh chinh');
INSERT INTO "late_dossier" VALUES(6,2,'H99.12-260105-1896','Hộ kinh doanh','Đăng ký thành lập hộ kinh doanh','Đặng Văn Thịnh','thôn 6','2026-01-05','2026-01-05','Phòng Kinh tế','',NULL,'Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','2026-01-08',1,'2026-01-08','','h99.12-260105-1896 ho kinh doanh dang ky thanh lap ho kinh doanh dang van thinh phong kinh te ho so phai xac minh, kiem tra thuc dia them thoi gian');
INSERT INTO "late_dossier" VALUES(7,2,'H99.12-251222-2033','Xây dựng','Cấp giấy phép sửa chữa, cải tạo nhà ở','Lý Thị Hạnh','thôn 7','2025-12-22','2026-01-12','Phòng Kinh tế','',NULL,'Số lượng hồ sơ tăng đột biến','2026-01-21',1,'2026-01-21','','h99.12-251222-2033 xay dung cap giay phep sua chua, cai tao nha o ly thi hanh phong kinh te so luong ho so tang dot bien');
INSERT INTO "late_dossier" VALUES(8,2,'H99.12-251222-2170','Đất đai','Tách thửa, hợp thửa đất','Mai Văn Tín','thôn 8','2025-12-22','2026-01-19','Phòng Kinh tế','',NULL,'Lỗi hệ thống thông tin giải quyết thủ tục hành chính','2026-01-26',1,'2026-01-26','','h99.12-251222-2170 dat dai tach thua, hop thua dat mai van tin phong kinh te loi he thong thong tin giai quyet thu tuc hanh chinh');
INSERT INTO "late_dossier" VALUES(9,2,'H99.12-260105-2307','Xây dựng','Cấp giấy phép sửa chữa, cải tạo nhà ở','Hợp tác xã Rau sạch Mẫu','thôn 9','2026-01-05','2026-01-26','Phòng Kinh tế','',NULL,'Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','2026-02-04',1,'2026-02-04','','h99.12-260105-2307 xay dung cap giay phep sua chua, cai tao nha o hop tac xa rau sach mau phong kinh te ho so phai xac minh, kiem tra thuc dia them thoi gian');
INSERT INTO "late_dossier" VALUES(10,2,'H99.12-260105-2444','Bảo trợ xã hội','Xác định mức độ khuyết tật','Hoàng Văn Sáu','thôn 1','2026-01-05','2026-02-02','Phòng Văn hóa - Xã hội','',NULL,'Số lượng hồ sơ tăng đột biến','2026-02-06',1,'2026-02-06','','h99.12-260105-2444 bao tro xa hoi xac dinh muc do khuyet tat hoang van sau phong van hoa - xa hoi so luong ho so tang dot bien');
INSERT INTO "late_dossier" VALUES(11,2,'H99.12-260112-2581','Đất đai','Tách thửa, hợp thửa đất','Ngô Thị Thu','thôn 2','2026-01-12','2026-02-09','Phòng Kinh tế','',NULL,'Chờ ý kiến của cơ quan phối hợp','2026-02-12',1,'2026-02-12','','h99.12-260112-2581 dat dai tach thua, hop thua dat ngo thi thu phong kinh te cho y kien cua co quan phoi hop');
INSERT INTO "late_dossier" VALUES(12,2,'H99.12-260223-2718','Hộ kinh doanh','Đăng ký thành lập hộ kinh doanh','Trương Văn Đức','thôn 3','2026-02-23','2026-02-23','Phòng Kinh tế','',NULL,'Công chức thụ lý xử lý chậm','2026-03-04',1,'2026-03-04','','h99.12-260223-2718 ho kinh doanh dang ky thanh lap ho kinh doanh truong van duc phong kinh te cong chuc thu ly xu ly cham');
INSERT INTO "late_dossier" VALUES(13,2,'H99.12-260126-2855','Bảo trợ xã hội','Thực hiện trợ cấp xã hội hằng tháng','Cao Thị Lài','thôn 4','2026-01-26','2026-02-23','Phòng Văn hóa - Xã hội','',NULL,'Lỗi hệ thống thông tin giải quyết thủ tục hành chính','2026-03-04',1,'2026-03-04','','h99.12-260126-2855 bao tro xa hoi thuc hien tro cap xa hoi hang thang cao thi lai phong van hoa - xa hoi loi he thong thong tin giai quyet thu tuc hanh chinh');
INSERT INTO "late_dossier" VALUES(14,2,'H99.12-260209-2992','Đất đai','Tách thửa, hợp thửa đất','Lê Quang Bình','thôn 5','2026-02-09','2026-03-09','Phòng Kinh tế','',NULL,'Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','2026-03-20',1,'2026-03-20','','h99.12-260209-2992 dat dai tach thua, hop thua dat le quang binh phong kinh te ho so phai xac minh, kiem tra thuc dia them thoi gian');
INSERT INTO "late_dossier" VALUES(15,2,'H99.12-260211-3129','Đất đai','Đăng ký biến động về quyền sử dụng đất','Bùi Thị Mận','thôn 6','2026-02-11','2026-03-11','Phòng Kinh tế','',NULL,'Công chức thụ lý xử lý chậm','2026-03-25',1,'2026-03-25','','h99.12-260211-3129 dat dai dang ky bien dong ve quyen su dung dat bui thi man phong kinh te cong chuc thu ly xu ly cham');
INSERT INTO "late_dossier" VALUES(16,2,'H99.12-260316-3266','Hộ tịch','Thay đổi, cải chính hộ tịch','Huỳnh Văn Phước','thôn 7','2026-03-16','2026-03-23','Văn phòng HĐND và UBND','',NULL,'Lỗi hệ thống thông tin giải quyết thủ tục hành chính','2026-03-27',1,'2026-03-27','','h99.12-260316-3266 ho tich thay doi, cai chinh ho tich huynh van phuoc van phong hdnd va ubnd loi he thong thong tin giai quyet thu tuc hanh chinh');
INSERT INTO "late_dossier" VALUES(17,2,'H99.12-260323-3403','Hộ tịch','Đăng ký lại khai sinh','Hồ Thị Ngát','thôn 8','2026-03-23','2026-03-30','Văn phòng HĐND và UBND','',NULL,'Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','2026-04-06',1,'2026-04-06','','h99.12-260323-3403 ho tich dang ky lai khai sinh ho thi ngat van phong hdnd va ubnd ho so phai xac minh, kiem tra thuc dia them thoi gian');
INSERT INTO "late_dossier" VALUES(18,2,'H99.12-260317-3540','Xây dựng','Cấp giấy phép xây dựng nhà ở riêng lẻ','Nguyễn Văn Hòa','thôn 9','2026-03-17','2026-04-07','Phòng Kinh tế','',NULL,'Số lượng hồ sơ tăng đột biến','2026-04-20',2,'2026-04-20','','h99.12-260317-3540 xay dung cap giay phep xay dung nha o rieng le nguyen van hoa phong kinh te so luong ho so tang dot bien');
INSERT INTO "late_dossier" VALUES(19,2,'H99.12-260318-3677','Đất đai','Đăng ký biến động về quyền sử dụng đất','Võ Thị Hồng','thôn 1','2026-03-18','2026-04-15','Phòng Kinh tế','',NULL,'Chờ ý kiến của cơ quan phối hợp','2026-04-24',1,'2026-04-24','','h99.12-260318-3677 dat dai dang ky bien dong ve quyen su dung dat vo thi hong phong kinh te cho y kien cua co quan phoi hop');
INSERT INTO "late_dossier" VALUES(20,2,'H99.12-260403-3814','Xây dựng','Cấp giấy phép sửa chữa, cải tạo nhà ở','Dương Văn Lợi','thôn 2','2026-04-03','2026-04-24','Phòng Kinh tế','',NULL,'Công chức thụ lý xử lý chậm','2026-04-28',1,'2026-04-28','','h99.12-260403-3814 xay dung cap giay phep sua chua, cai tao nha o duong van loi phong kinh te cong chuc thu ly xu ly cham');
INSERT INTO "late_dossier" VALUES(21,2,'H99.12-260406-3951','Đất đai','Đăng ký đất đai, cấp Giấy chứng nhận lần đầu','Đinh Thị Mơ','thôn 3','2026-04-06','2026-05-04','Phòng Kinh tế','',NULL,'Lỗi hệ thống thông tin giải quyết thủ tục hành chính','2026-05-13',1,'2026-05-13','','h99.12-260406-3951 dat dai dang ky dat dai, cap giay chung nhan lan dau dinh thi mo phong kinh te loi he thong thong tin giai quyet thu tuc hanh chinh');
INSERT INTO "late_dossier" VALUES(22,2,'H99.12-260420-4088','Xây dựng','Cấp giấy phép xây dựng nhà ở riêng lẻ','Hộ kinh doanh Minh Tâm','thôn 4','2026-04-20','2026-05-11','Phòng Kinh tế','',NULL,'Chờ ý kiến của cơ quan phối hợp','2026-05-14',1,'2026-05-14','','h99.12-260420-4088 xay dung cap giay phep xay dung nha o rieng le ho kinh doanh minh tam phong kinh te cho y kien cua co quan phoi hop');
INSERT INTO "late_dossier" VALUES(23,2,'H99.12-260428-4225','Xây dựng','Cấp giấy phép sửa chữa, cải tạo nhà ở','Phạm Thị Nhàn','thôn 5','2026-04-28','2026-05-19','Phòng Kinh tế','',NULL,'Công chức thụ lý xử lý chậm','2026-05-28',1,'2026-05-28','','h99.12-260428-4225 xay dung cap giay phep sua chua, cai tao nha o pham thi nhan phong kinh te cong chuc thu ly xu ly cham');
INSERT INTO "late_dossier" VALUES(24,2,'H99.12-260429-4362','Đất đai','Đăng ký biến động về quyền sử dụng đất','Đỗ Văn Khánh','thôn 6','2026-04-29','2026-05-27','Phòng Kinh tế','',NULL,'Lỗi hệ thống thông tin giải quyết thủ tục hành chính','2026-06-01',1,'2026-06-01','','h99.12-260429-4362 dat dai dang ky bien dong ve quyen su dung dat do van khanh phong kinh te loi he thong thong tin giai quyet thu tuc hanh chinh');
INSERT INTO "late_dossier" VALUES(25,2,'H99.12-260512-4499','Đất đai','Tách thửa, hợp thửa đất','Phan Thị Cúc','thôn 7','2026-05-12','2026-06-09','Phòng Kinh tế','',NULL,'Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','2026-06-22',1,'2026-06-22','','h99.12-260512-4499 dat dai tach thua, hop thua dat phan thi cuc phong kinh te ho so phai xac minh, kiem tra thuc dia them thoi gian');
INSERT INTO "late_dossier" VALUES(26,2,'H99.12-260525-4636','Bảo trợ xã hội','Xác định mức độ khuyết tật','Tạ Văn Quý','thôn 8','2026-05-25','2026-06-23','Phòng Văn hóa - Xã hội','',NULL,'Số lượng hồ sơ tăng đột biến','2026-06-30',1,'2026-06-30','','h99.12-260525-4636 bao tro xa hoi xac dinh muc do khuyet tat ta van quy phong van hoa - xa hoi so luong ho so tang dot bien');
INSERT INTO "late_dossier" VALUES(27,2,'H99.12-260608-4773','Bảo trợ xã hội','Xác định mức độ khuyết tật','Trần Thị Lụa','thôn 9','2026-06-08','2026-07-06','Phòng Văn hóa - Xã hội','',NULL,'Chờ ý kiến của cơ quan phối hợp','2026-07-15',1,'2026-07-15','','h99.12-260608-4773 bao tro xa hoi xac dinh muc do khuyet tat tran thi lua phong van hoa - xa hoi cho y kien cua co quan phoi hop');
INSERT INTO "late_dossier" VALUES(28,2,'H99.12-260622-4910','Đất đai','Tách thửa, hợp thửa đất','Đặng Văn Thịnh','thôn 1','2026-06-22','2026-07-20','Phòng Kinh tế','',NULL,'Công chức thụ lý xử lý chậm','2026-07-27',1,'2026-07-27','','h99.12-260622-4910 dat dai tach thua, hop thua dat dang van thinh phong kinh te cong chuc thu ly xu ly cham');
INSERT INTO "late_dossier" VALUES(29,2,'H99.12-260702-5047','Đất đai','Đăng ký biến động về quyền sử dụng đất','Lý Thị Hạnh','thôn 2','2026-07-02','2026-07-30','Phòng Kinh tế','',NULL,'Số lượng hồ sơ tăng đột biến','2026-08-05',1,'2026-08-05','','h99.12-260702-5047 dat dai dang ky bien dong ve quyen su dung dat ly thi hanh phong kinh te so luong ho so tang dot bien');
INSERT INTO "late_dossier" VALUES(30,2,'H99.12-260715-5184','Đất đai','Đăng ký đất đai, cấp Giấy chứng nhận lần đầu','Mai Văn Tín','thôn 3','2026-07-15','2026-08-12','Phòng Kinh tế','',NULL,'Chờ ý kiến của cơ quan phối hợp','2026-08-19',1,'2026-08-19','','h99.12-260715-5184 dat dai dang ky dat dai, cap giay chung nhan lan dau mai van tin phong kinh te cho y kien cua co quan phoi hop');
INSERT INTO "late_dossier" VALUES(31,2,'H99.12-260727-5321','Đất đai','Đăng ký đất đai, cấp Giấy chứng nhận lần đầu','Hợp tác xã Rau sạch Mẫu','thôn 4','2026-07-27','2026-08-24','Phòng Kinh tế','',NULL,'Công chức thụ lý xử lý chậm','2026-09-03',1,'2026-09-03','','h99.12-260727-5321 dat dai dang ky dat dai, cap giay chung nhan lan dau hop tac xa rau sach mau phong kinh te cong chuc thu ly xu ly cham');
INSERT INTO "late_dossier" VALUES(32,2,'H99.12-260813-5458','Đất đai','Đăng ký biến động về quyền sử dụng đất','Hoàng Văn Sáu','thôn 5','2026-08-13','2026-09-10','Phòng Kinh tế','',NULL,'Lỗi hệ thống thông tin giải quyết thủ tục hành chính','2026-09-21',1,'2026-09-21','','h99.12-260813-5458 dat dai dang ky bien dong ve quyen su dung dat hoang van sau phong kinh te loi he thong thong tin giai quyet thu tuc hanh chinh');
INSERT INTO "late_dossier" VALUES(33,2,'H99.12-260825-5595','Đất đai','Đăng ký biến động về quyền sử dụng đất','Ngô Thị Thu','thôn 6','2026-08-25','2026-09-22','Phòng Kinh tế','',NULL,'Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','2026-09-29',1,'2026-09-29','','h99.12-260825-5595 dat dai dang ky bien dong ve quyen su dung dat ngo thi thu phong kinh te ho so phai xac minh, kiem tra thuc dia them thoi gian');
INSERT INTO "late_dossier" VALUES(34,2,'H99.12-260907-5732','Đất đai','Tách thửa, hợp thửa đất','Trương Văn Đức','thôn 7','2026-09-07','2026-10-05','Phòng Kinh tế','',NULL,'Số lượng hồ sơ tăng đột biến','2026-10-12',1,'2026-10-12','','h99.12-260907-5732 dat dai tach thua, hop thua dat truong van duc phong kinh te so luong ho so tang dot bien');
INSERT INTO "late_dossier" VALUES(35,2,'H99.12-260922-5869','Xây dựng','Cấp giấy phép xây dựng nhà ở riêng lẻ','Cao Thị Lài','thôn 8','2026-09-22','2026-10-13','Phòng Kinh tế','',NULL,'Chờ ý kiến của cơ quan phối hợp','2026-10-19',1,'2026-10-19','','h99.12-260922-5869 xay dung cap giay phep xay dung nha o rieng le cao thi lai phong kinh te cho y kien cua co quan phoi hop');
INSERT INTO "late_dossier" VALUES(36,2,'H99.12-260928-6006','Đất đai','Đăng ký đất đai, cấp Giấy chứng nhận lần đầu','Lê Quang Bình','thôn 9','2026-09-28','2026-10-26','Phòng Kinh tế','',NULL,'Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian','2026-10-30',1,'2026-10-30','','h99.12-260928-6006 dat dai dang ky dat dai, cap giay chung nhan lan dau le quang binh phong kinh te ho so phai xac minh, kiem tra thuc dia them thoi gian');
INSERT INTO "late_dossier" VALUES(37,2,'H99.12-261022-6143','Xây dựng','Cấp giấy phép sửa chữa, cải tạo nhà ở','Bùi Thị Mận','thôn 1','2026-10-22','2026-11-12','Phòng Kinh tế','',NULL,'Số lượng hồ sơ tăng đột biến','2026-11-26',1,NULL,'','h99.12-261022-6143 xay dung cap giay phep sua chua, cai tao nha o bui thi man phong kinh te so luong ho so tang dot bien');
CREATE TABLE locked_report (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	period_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	context TEXT NOT NULL, 
	CONSTRAINT fk_locked_report_period_id_reporting_period FOREIGN KEY(period_id) REFERENCES reporting_period (id) ON DELETE CASCADE, 
	CONSTRAINT uq_locked_report_period_id_version UNIQUE (period_id, version)
);
CREATE TABLE officer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	born_on DATE, 
	born_year INTEGER, 
	sex TEXT NOT NULL, 
	ethnic TEXT NOT NULL, 
	party_on DATE, 
	job TEXT NOT NULL, 
	rank TEXT NOT NULL, 
	degree TEXT NOT NULL, 
	major TEXT NOT NULL, 
	school TEXT NOT NULL, 
	graduated INTEGER, 
	political_theory TEXT NOT NULL, 
	state_management TEXT NOT NULL, 
	it TEXT NOT NULL, 
	language TEXT NOT NULL, 
	language_level TEXT NOT NULL, 
	ethnic_language TEXT NOT NULL, 
	defence TEXT NOT NULL, 
	defence_year INTEGER, 
	identity_number TEXT NOT NULL, 
	note TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT fk_officer_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "officer" VALUES(1,2,'Nguyễn Hữu Thành','1972-04-12',NULL,'male','Kinh','1998-05-19','','','thac_si','Xây dựng Đảng','',NULL,'cao_cap','chuyen_vien_chinh','co_ban','anh','b1','','dt3',NULL,'','','nguyen huu thanh');
INSERT INTO "officer" VALUES(2,2,'Rơ Châm Hlinh','1980-09-03',NULL,'female','Jrai','2006-02-03','','','dai_hoc','Luật','',NULL,'cao_cap','chuyen_vien','co_ban','','','jrai','dt3',NULL,'','','ro cham hlinh');
INSERT INTO "officer" VALUES(3,2,'Trần Quốc Bảo','1976-01-20',NULL,'male','Kinh','2002-05-19','','','dai_hoc','Quản lý đất đai','',NULL,'cao_cap','chuyen_vien','','','','','dt3',NULL,'','','tran quoc bao');
INSERT INTO "officer" VALUES(4,2,'Lê Thị Thu Hà','1979-11-08',NULL,'female','Kinh','2005-09-02','','','thac_si','Quản lý công','',NULL,'cao_cap','chuyen_vien_chinh','nang_cao','anh','b2','','dt3',NULL,'','','le thi thu ha');
INSERT INTO "officer" VALUES(5,2,'Ksor Thuih','1983-06-15',NULL,'male','Jrai','2009-05-19','','','dai_hoc','Nông nghiệp','',NULL,'trung_cap','chuyen_vien','','','','jrai','dt3',NULL,'','','ksor thuih');
INSERT INTO "officer" VALUES(6,2,'Phạm Minh Đức','1985-02-27',NULL,'male','Kinh','2012-03-26','','','dai_hoc','Kinh tế','',NULL,'trung_cap','chuyen_vien','co_ban','anh','b1','','dt3',NULL,'','','pham minh duc');
INSERT INTO "officer" VALUES(7,2,'Đinh Văn Nghĩa','1974-08-30',NULL,'male','Bahnar','2000-09-02','','','dai_hoc','Công tác xã hội','',NULL,'trung_cap','','','','','bahnar','dt3',NULL,'','','dinh van nghia');
INSERT INTO "officer" VALUES(8,2,'Võ Thị Ngọc Ánh','1990-10-20',NULL,'female','Kinh','2015-10-20','','','dai_hoc','Sư phạm','',NULL,'trung_cap','','','','','','dt4',NULL,'','','vo thi ngoc anh');
INSERT INTO "officer" VALUES(9,2,'Bùi Đức Long','1981-12-05',NULL,'male','Kinh','2010-05-19','','','dai_hoc','Hành chính','',NULL,'trung_cap','chuyen_vien','nang_cao','','','','dt4',NULL,'','','bui duc long');
INSERT INTO "officer" VALUES(10,2,'Đặng Thị Phượng','1987-03-08',NULL,'female','Kinh','2014-02-03','','','thac_si','Kinh tế phát triển','',NULL,'trung_cap','chuyen_vien','co_ban','anh','b1','','dt4',NULL,'','','dang thi phuong');
INSERT INTO "officer" VALUES(11,2,'Siu Hbia','1988-07-19',NULL,'female','Jrai','2016-05-19','','','dai_hoc','Văn hóa','',NULL,'trung_cap','chuyen_vien','','','','jrai','dt4',NULL,'','','siu hbia');
INSERT INTO "officer" VALUES(12,2,'Hoàng Văn Khải','1989-05-01',NULL,'male','Tày','2017-09-02','','','dai_hoc','Xây dựng','',NULL,'so_cap','chuyen_vien','','','','tay','dt4',NULL,'','','hoang van khai');
INSERT INTO "officer" VALUES(13,2,'Ngô Thanh Tùng','1992-09-14',NULL,'male','Kinh',NULL,'','','dai_hoc','Công nghệ thông tin','',NULL,'trung_cap','chuyen_vien','dai_hoc','anh','b2','','dt4',NULL,'','','ngo thanh tung');
INSERT INTO "officer" VALUES(14,2,'Lý Thị Mẫn','1993-01-30',NULL,'female','Tày',NULL,'','','dai_hoc','Luật','',NULL,'so_cap','chuyen_vien','co_ban','','','tay','',NULL,'','','ly thi man');
INSERT INTO "officer" VALUES(15,2,'Phan Thị Hồng Vân','1991-06-22',NULL,'female','Kinh',NULL,'','','dai_hoc','Kế toán','',NULL,'so_cap','chuyen_vien','co_ban','anh','a2','','',NULL,'','','phan thi hong van');
INSERT INTO "officer" VALUES(16,2,'Trịnh Công Hiếu','1984-04-04',NULL,'male','Kinh','2013-05-19','','','dai_hoc','Hành chính','',NULL,'trung_cap','chuyen_vien','co_ban','','','','',NULL,'','','trinh cong hieu');
INSERT INTO "officer" VALUES(17,2,'Nay Hnhơn','1994-11-11',NULL,'female','Jrai',NULL,'','','dai_hoc','Công tác xã hội','',NULL,'so_cap','chuyen_vien','','','','jrai','',NULL,'','','nay hnhon');
INSERT INTO "officer" VALUES(18,2,'Đỗ Mạnh Cường','1986-02-16',NULL,'male','Kinh','2015-02-03','','','cao_dang','Thể dục thể thao','',NULL,'so_cap','can_su','','','','','',NULL,'','','do manh cuong');
INSERT INTO "officer" VALUES(19,2,'Hồ Thị Kim Chi','1990-08-25',NULL,'female','Kinh',NULL,'','','dai_hoc','Tài chính','',NULL,'so_cap','chuyen_vien','co_ban','','','','',NULL,'','','ho thi kim chi');
INSERT INTO "officer" VALUES(20,2,'Rmah Bluk','1987-10-02',NULL,'male','Jrai',NULL,'','','trung_cap','Quản lý đất đai','',NULL,'so_cap','','','','','jrai','',NULL,'','','rmah bluk');
INSERT INTO "officer" VALUES(21,2,'Vũ Đình Phúc','1966-05-10',NULL,'male','Kinh','1996-05-19','','','dai_hoc','Thủy lợi','',NULL,'trung_cap','chuyen_vien','','','','','',NULL,'','','vu dinh phuc');
INSERT INTO "officer" VALUES(22,2,'Mai Thị Lệ Quyên','1995-03-15',NULL,'female','Kinh',NULL,'','','dai_hoc','Báo chí','',NULL,'','','co_ban','','','','',NULL,'','','mai thi le quyen');
INSERT INTO "officer" VALUES(23,2,'Tạ Quang Huy','1988-12-12',NULL,'male','Kinh',NULL,'','','cao_dang','Nông nghiệp','',NULL,'','','','','','','',NULL,'','','ta quang huy');
INSERT INTO "officer" VALUES(24,2,'Puih Thương',NULL,1978,'male','Jrai',NULL,'','','so_cap','','',NULL,'','','','','','jrai','',NULL,'','','puih thuong');
INSERT INTO "officer" VALUES(25,2,'Cao Thị Sen',NULL,1982,'female','Kinh',NULL,'','','trung_cap','','',NULL,'','','','','','','',NULL,'','','cao thi sen');
CREATE TABLE participation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	course_id INTEGER NOT NULL, 
	officer_id INTEGER NOT NULL, 
	teaching BOOLEAN NOT NULL, 
	state TEXT NOT NULL, 
	periods INTEGER, 
	result TEXT NOT NULL, 
	certificate_number TEXT NOT NULL, 
	certificate_on DATE, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_participation_course_id_course FOREIGN KEY(course_id) REFERENCES course (id) ON DELETE CASCADE, 
	CONSTRAINT fk_participation_officer_id_officer FOREIGN KEY(officer_id) REFERENCES officer (id), 
	CONSTRAINT uq_participation_course_id_officer_id_teaching UNIQUE (course_id, officer_id, teaching)
);
INSERT INTO "participation" VALUES(1,1,9,0,'completed',NULL,'dat','11/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(2,1,10,0,'completed',NULL,'dat','13/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(3,1,11,0,'completed',NULL,'dat','06/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(4,1,12,0,'completed',NULL,'dat','10/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(5,1,14,0,'completed',NULL,'dat','12/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(6,1,15,0,'completed',NULL,'dat','16/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(7,1,16,0,'completed',NULL,'dat','07/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(8,1,17,0,'completed',NULL,'dat','08/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(9,1,18,0,'completed',NULL,'dat','04/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(10,1,19,0,'completed',NULL,'dat','03/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(11,1,20,0,'completed',NULL,'dat','02/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(12,1,22,0,'completed',NULL,'dat','14/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(13,1,23,0,'completed',NULL,'dat','09/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(14,1,6,0,'completed',NULL,'dat','05/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(15,1,5,0,'completed',NULL,'dat','15/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(16,1,8,0,'completed',NULL,'dat','01/31-CN','2026-03-20','');
INSERT INTO "participation" VALUES(17,1,13,1,'completed',NULL,'','',NULL,'');
INSERT INTO "participation" VALUES(18,2,10,0,'completed',NULL,'dat','04/58-CN','2026-05-25','');
INSERT INTO "participation" VALUES(19,2,12,0,'completed',NULL,'dat','03/58-CN','2026-05-25','');
INSERT INTO "participation" VALUES(20,2,5,0,'completed',NULL,'dat','05/58-CN','2026-05-25','');
INSERT INTO "participation" VALUES(21,2,8,0,'completed',NULL,'dat','01/58-CN','2026-05-25','');
INSERT INTO "participation" VALUES(22,2,3,0,'absent',NULL,'','',NULL,'');
INSERT INTO "participation" VALUES(23,3,12,0,'attended',NULL,'','',NULL,'');
INSERT INTO "participation" VALUES(24,3,15,0,'attended',NULL,'','',NULL,'');
INSERT INTO "participation" VALUES(25,4,14,0,'completed',NULL,'dat','06/75-CN','2026-06-12','');
INSERT INTO "participation" VALUES(26,4,16,0,'completed',NULL,'dat','04/75-CN','2026-06-12','');
INSERT INTO "participation" VALUES(27,4,17,0,'completed',NULL,'dat','05/75-CN','2026-06-12','');
INSERT INTO "participation" VALUES(28,4,19,0,'completed',NULL,'dat','02/75-CN','2026-06-12','');
INSERT INTO "participation" VALUES(29,4,20,0,'completed',NULL,'dat','01/75-CN','2026-06-12','');
INSERT INTO "participation" VALUES(30,4,18,0,'completed',NULL,'dat','03/75-CN','2026-06-12','');
INSERT INTO "participation" VALUES(31,5,13,0,'completed',NULL,'dat','',NULL,'');
INSERT INTO "participation" VALUES(32,5,14,0,'completed',NULL,'dat','',NULL,'');
INSERT INTO "participation" VALUES(33,5,16,0,'completed',NULL,'dat','',NULL,'');
INSERT INTO "participation" VALUES(34,5,9,0,'completed',NULL,'dat','',NULL,'');
INSERT INTO "participation" VALUES(35,5,4,1,'completed',NULL,'','',NULL,'');
INSERT INTO "participation" VALUES(36,6,10,0,'completed',NULL,'dat','04/102-CN','2026-08-31','');
INSERT INTO "participation" VALUES(37,6,19,0,'completed',NULL,'dat','02/102-CN','2026-08-31','');
INSERT INTO "participation" VALUES(38,6,12,0,'completed',NULL,'dat','03/102-CN','2026-08-31','');
INSERT INTO "participation" VALUES(39,6,20,0,'failed',NULL,'','',NULL,'');
INSERT INTO "participation" VALUES(40,7,9,0,'completed',NULL,'dat','04/118-CN','2026-10-20','');
INSERT INTO "participation" VALUES(41,7,15,0,'completed',NULL,'dat','05/118-CN','2026-10-20','');
INSERT INTO "participation" VALUES(42,7,18,0,'completed',NULL,'dat','01/118-CN','2026-10-20','');
INSERT INTO "participation" VALUES(43,7,16,0,'completed',NULL,'dat','03/118-CN','2026-10-20','');
INSERT INTO "participation" VALUES(44,7,4,0,'completed',NULL,'dat','02/118-CN','2026-10-20','');
INSERT INTO "participation" VALUES(45,8,1,0,'completed',NULL,'dat','',NULL,'');
INSERT INTO "participation" VALUES(46,8,2,0,'completed',NULL,'dat','',NULL,'');
INSERT INTO "participation" VALUES(47,8,4,0,'completed',NULL,'dat','',NULL,'');
INSERT INTO "participation" VALUES(48,8,13,0,'completed',NULL,'dat','',NULL,'');
INSERT INTO "participation" VALUES(49,8,7,0,'completed',NULL,'dat','',NULL,'');
INSERT INTO "participation" VALUES(50,8,17,0,'completed',NULL,'dat','',NULL,'');
INSERT INTO "participation" VALUES(51,8,11,0,'completed',NULL,'dat','',NULL,'');
INSERT INTO "participation" VALUES(52,8,22,0,'completed',NULL,'dat','',NULL,'');
CREATE TABLE period_event (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	period_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor TEXT NOT NULL, 
	state TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	dated DATE, 
	number TEXT NOT NULL, 
	remarks TEXT NOT NULL, 
	CONSTRAINT fk_period_event_period_id_reporting_period FOREIGN KEY(period_id) REFERENCES reporting_period (id) ON DELETE CASCADE
);
CREATE TABLE "plan" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	number TEXT NOT NULL, 
	issued_on DATE, 
	before_is_inclusive BOOLEAN NOT NULL, 
	pack_id TEXT NOT NULL, 
	pack_version TEXT NOT NULL, 
	CONSTRAINT fk_plan_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "plan" VALUES(1,2,2026,'Kế hoạch cải cách hành chính năm 2026 của Ủy ban nhân dân xã Mẫu','12/KH-UBND','2026-01-12',0,'mau-xa','2025.1');
CREATE TABLE plan_area (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	plan_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	name TEXT NOT NULL, 
	code TEXT, 
	CONSTRAINT fk_plan_area_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id) ON DELETE CASCADE
);
INSERT INTO "plan_area" VALUES(1,1,0,'I','CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH','chi_dao');
INSERT INTO "plan_area" VALUES(2,1,1,'II','CẢI CÁCH THỂ CHẾ','the_che');
INSERT INTO "plan_area" VALUES(3,1,2,'III','CẢI CÁCH THỦ TỤC HÀNH CHÍNH','tthc');
INSERT INTO "plan_area" VALUES(4,1,3,'IV','CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH NHÀ NƯỚC','bo_may');
INSERT INTO "plan_area" VALUES(5,1,4,'V','CẢI CÁCH CHẾ ĐỘ CÔNG VỤ','cong_vu');
INSERT INTO "plan_area" VALUES(6,1,5,'VI','CẢI CÁCH TÀI CHÍNH CÔNG','tai_chinh');
INSERT INTO "plan_area" VALUES(7,1,6,'VII','XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ','dien_tu');
CREATE TABLE plan_target (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	area_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT fk_plan_target_area_id_plan_area FOREIGN KEY(area_id) REFERENCES plan_area (id) ON DELETE CASCADE
);
INSERT INTO "plan_target" VALUES(1,1,0,'Hoàn thành tối thiểu 95% nhiệm vụ trong Kế hoạch cải cách hành chính năm 2026.','hoan thanh toi thieu 95% nhiem vu trong ke hoach cai cach hanh chinh nam 2026.');
INSERT INTO "plan_target" VALUES(2,1,1,'100% phòng, trung tâm thuộc UBND xã được tự kiểm tra công tác cải cách hành chính trong năm.','100% phong, trung tam thuoc ubnd xa duoc tu kiem tra cong tac cai cach hanh chinh trong nam.');
INSERT INTO "plan_target" VALUES(3,2,0,'100% văn bản quy phạm pháp luật thuộc đối tượng rà soát được rà soát đúng quy định.','100% van ban quy pham phap luat thuoc doi tuong ra soat duoc ra soat dung quy dinh.');
INSERT INTO "plan_target" VALUES(4,3,0,'Tỷ lệ hồ sơ thủ tục hành chính giải quyết trước hạn, đúng hạn đạt từ 99% trở lên.','ty le ho so thu tuc hanh chinh giai quyet truoc han, dung han dat tu 99% tro len.');
INSERT INTO "plan_target" VALUES(5,3,1,'100% phản ánh, kiến nghị của người dân, tổ chức được xử lý đúng hạn.','100% phan anh, kien nghi cua nguoi dan, to chuc duoc xu ly dung han.');
INSERT INTO "plan_target" VALUES(6,5,0,'Tối thiểu 95% cán bộ, công chức xã đạt chuẩn theo quy định.','toi thieu 95% can bo, cong chuc xa dat chuan theo quy dinh.');
INSERT INTO "plan_target" VALUES(7,6,0,'Giải ngân vốn đầu tư công đạt trên 95% kế hoạch được giao.','giai ngan von dau tu cong dat tren 95% ke hoach duoc giao.');
INSERT INTO "plan_target" VALUES(8,7,0,'Tỷ lệ hồ sơ tiếp nhận trực tuyến đạt từ 75% trở lên.','ty le ho so tiep nhan truc tuyen dat tu 75% tro len.');
INSERT INTO "plan_target" VALUES(9,7,1,'Ít nhất 70% hồ sơ có nghĩa vụ tài chính được thanh toán trực tuyến.','it nhat 70% ho so co nghia vu tai chinh duoc thanh toan truc tuyen.');
INSERT INTO "plan_target" VALUES(10,7,2,'Mức độ hài lòng của người dân, doanh nghiệp đạt từ 90% trở lên.','muc do hai long cua nguoi dan, doanh nghiep dat tu 90% tro len.');
CREATE TABLE plan_task (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	area_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	task TEXT NOT NULL, 
	product TEXT NOT NULL, 
	lead TEXT NOT NULL, 
	coordination TEXT NOT NULL, 
	deadline TEXT NOT NULL, 
	deadline_understood BOOLEAN NOT NULL, 
	completed_on DATE, 
	dropped_on DATE, 
	dropped_reason TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT fk_plan_task_area_id_plan_area FOREIGN KEY(area_id) REFERENCES plan_area (id) ON DELETE CASCADE
);
INSERT INTO "plan_task" VALUES(1,1,0,'1','Ban hành Kế hoạch cải cách hành chính năm 2026 của xã và giao việc cụ thể cho từng phòng, trung tâm.','Kế hoạch của UBND xã','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Trước ngày 15/01/2026',1,'2026-01-12',NULL,'','1 ban hanh ke hoach cai cach hanh chinh nam 2026 cua xa va giao viec cu the cho tung phong, trung tam. ke hoach cua ubnd xa phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa truoc ngay 15/01/2026');
INSERT INTO "plan_task" VALUES(2,1,1,'2','Tuyên truyền cải cách hành chính trên đài truyền thanh, trang thông tin điện tử và tại các thôn.','1. Kế hoạch của UBND xã;
2. Tin, bài, buổi phát thanh.','Phòng Văn hóa - Xã hội','Trung tâm Phục vụ hành chính công xã; trưởng các thôn','- Ban hành kế hoạch: Quý I
- Thực hiện: Cả năm',1,'2026-12-10',NULL,'','2 tuyen truyen cai cach hanh chinh tren dai truyen thanh, trang thong tin dien tu va tai cac thon. 1. ke hoach cua ubnd xa; 2. tin, bai, buoi phat thanh. phong van hoa - xa hoi trung tam phuc vu hanh chinh cong xa; truong cac thon - ban hanh ke hoach: quy i - thuc hien: ca nam');
INSERT INTO "plan_task" VALUES(3,1,2,'3','Tự kiểm tra công tác cải cách hành chính tại các phòng, trung tâm.','1. Kế hoạch tự kiểm tra;
2. Biên bản tự kiểm tra;
3. Báo cáo kết quả khắc phục.','Văn phòng HĐND và UBND xã','Phòng Văn hóa - Xã hội; Trung tâm Phục vụ hành chính công xã','- Ban hành kế hoạch: Quý I
- Thực hiện: Quý II, III.',1,'2026-09-22',NULL,'','3 tu kiem tra cong tac cai cach hanh chinh tai cac phong, trung tam. 1. ke hoach tu kiem tra; 2. bien ban tu kiem tra; 3. bao cao ket qua khac phuc. van phong hdnd va ubnd xa phong van hoa - xa hoi; trung tam phuc vu hanh chinh cong xa - ban hanh ke hoach: quy i - thuc hien: quy ii, iii.');
INSERT INTO "plan_task" VALUES(4,1,3,'4','Tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2025 của xã, kèm tài liệu kiểm chứng.','Báo cáo tự chấm điểm','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Tháng 02',1,'2026-02-26',NULL,'','4 tu danh gia, cham diem chi so cai cach hanh chinh nam 2025 cua xa, kem tai lieu kiem chung. bao cao tu cham diem phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa thang 02');
INSERT INTO "plan_task" VALUES(5,1,4,'5','Đối thoại giữa Chủ tịch UBND xã với người dân, hợp tác xã, hộ kinh doanh về giải quyết thủ tục hành chính.','Thông báo kết luận đối thoại','Văn phòng HĐND và UBND xã','Ủy ban Mặt trận Tổ quốc Việt Nam xã; Trung tâm Phục vụ hành chính công xã','Quý II và Quý III/2026',1,'2026-08-18',NULL,'','5 doi thoai giua chu tich ubnd xa voi nguoi dan, hop tac xa, ho kinh doanh ve giai quyet thu tuc hanh chinh. thong bao ket luan doi thoai van phong hdnd va ubnd xa uy ban mat tran to quoc viet nam xa; trung tam phuc vu hanh chinh cong xa quy ii va quy iii/2026');
INSERT INTO "plan_task" VALUES(6,1,5,'6','Phát động và xét công nhận sáng kiến, cách làm mới về cải cách hành chính.','Quyết định công nhận của UBND xã','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Tháng 11 - 12/2026',1,'2026-12-10',NULL,'','6 phat dong va xet cong nhan sang kien, cach lam moi ve cai cach hanh chinh. quyet dinh cong nhan cua ubnd xa phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa thang 11 - 12/2026');
INSERT INTO "plan_task" VALUES(7,2,0,'7','Rà soát, hệ thống hóa văn bản quy phạm pháp luật do HĐND, UBND các xã trước khi sắp xếp đã ban hành.','Danh mục văn bản hết hiệu lực, còn hiệu lực','Văn phòng HĐND và UBND xã','Các phòng chuyên môn thuộc UBND xã','Quý I',1,'2026-03-27',NULL,'','7 ra soat, he thong hoa van ban quy pham phap luat do hdnd, ubnd cac xa truoc khi sap xep da ban hanh. danh muc van ban het hieu luc, con hieu luc van phong hdnd va ubnd xa cac phong chuyen mon thuoc ubnd xa quy i');
INSERT INTO "plan_task" VALUES(8,2,1,'8','Theo dõi tình hình thi hành pháp luật trong lĩnh vực đất đai, hộ tịch trên địa bàn xã.','1. Kế hoạch của UBND xã;
2. Báo cáo kết quả theo dõi.','Văn phòng HĐND và UBND xã','Phòng Kinh tế; Công an xã','Thời hạn hoàn thành chậm nhất ngày 31/10/2026',1,'2026-11-12',NULL,'','8 theo doi tinh hinh thi hanh phap luat trong linh vuc dat dai, ho tich tren dia ban xa. 1. ke hoach cua ubnd xa; 2. bao cao ket qua theo doi. van phong hdnd va ubnd xa phong kinh te; cong an xa thoi han hoan thanh cham nhat ngay 31/10/2026');
INSERT INTO "plan_task" VALUES(9,2,2,'9','Phổ biến, giáo dục pháp luật cho cán bộ, công chức và nhân dân; duy trì tủ sách pháp luật điện tử.','Báo cáo kết quả','Văn phòng HĐND và UBND xã','Hội đồng phối hợp phổ biến, giáo dục pháp luật xã','Cả năm',1,'2026-12-11',NULL,'','9 pho bien, giao duc phap luat cho can bo, cong chuc va nhan dan; duy tri tu sach phap luat dien tu. bao cao ket qua van phong hdnd va ubnd xa hoi dong phoi hop pho bien, giao duc phap luat xa ca nam');
INSERT INTO "plan_task" VALUES(10,2,3,'10','Ban hành văn bản thực hiện các nội dung được UBND tỉnh phân cấp, ủy quyền cho cấp xã.','Quyết định của UBND xã','Văn phòng HĐND và UBND xã','Các phòng chuyên môn thuộc UBND xã','Sau khi UBND tỉnh ban hành quyết định phân cấp, ủy quyền',1,'2026-06-29',NULL,'','10 ban hanh van ban thuc hien cac noi dung duoc ubnd tinh phan cap, uy quyen cho cap xa. quyet dinh cua ubnd xa van phong hdnd va ubnd xa cac phong chuyen mon thuoc ubnd xa sau khi ubnd tinh ban hanh quyet dinh phan cap, uy quyen');
INSERT INTO "plan_task" VALUES(11,3,0,'11','Rà soát, đánh giá thủ tục hành chính thuộc thẩm quyền của xã, kiến nghị phương án đơn giản hóa.','1. Kế hoạch rà soát;
2. Báo cáo và phương án kiến nghị.','Trung tâm Phục vụ hành chính công xã','Các phòng chuyên môn thuộc UBND xã','- Ban hành Kế hoạch: Quý I
- Thực hiện: Quý II, III.',1,'2026-10-14',NULL,'','11 ra soat, danh gia thu tuc hanh chinh thuoc tham quyen cua xa, kien nghi phuong an don gian hoa. 1. ke hoach ra soat; 2. bao cao va phuong an kien nghi. trung tam phuc vu hanh chinh cong xa cac phong chuyen mon thuoc ubnd xa - ban hanh ke hoach: quy i - thuc hien: quy ii, iii.');
INSERT INTO "plan_task" VALUES(12,3,1,'12','Niêm yết, công khai đầy đủ, kịp thời thủ tục hành chính tại Trung tâm và trên trang thông tin điện tử của xã.','Danh mục thủ tục được công khai','Trung tâm Phục vụ hành chính công xã','Phòng Văn hóa - Xã hội','Thường xuyên',1,'2026-12-11',NULL,'','12 niem yet, cong khai day du, kip thoi thu tuc hanh chinh tai trung tam va tren trang thong tin dien tu cua xa. danh muc thu tuc duoc cong khai trung tam phuc vu hanh chinh cong xa phong van hoa - xa hoi thuong xuyen');
INSERT INTO "plan_task" VALUES(13,3,2,'13','Kiện toàn, bố trí công chức làm việc tại Trung tâm Phục vụ hành chính công sau khi sắp xếp.','Quyết định của Chủ tịch UBND xã','Văn phòng HĐND và UBND xã','Trung tâm Phục vụ hành chính công xã; Phòng Văn hóa - Xã hội','Tháng 01',1,'2026-01-29',NULL,'','13 kien toan, bo tri cong chuc lam viec tai trung tam phuc vu hanh chinh cong sau khi sap xep. quyet dinh cua chu tich ubnd xa van phong hdnd va ubnd xa trung tam phuc vu hanh chinh cong xa; phong van hoa - xa hoi thang 01');
INSERT INTO "plan_task" VALUES(14,3,3,'14','Tổ chức tiếp nhận hồ sơ lưu động tại các thôn xa trung tâm xã.','Lịch tiếp nhận lưu động và sổ theo dõi','Trung tâm Phục vụ hành chính công xã','Công an xã; Đoàn Thanh niên xã; trưởng các thôn','Từ ngày 01/4/2026 đến ngày 30/9/2026',1,'2026-09-30',NULL,'','14 to chuc tiep nhan ho so luu dong tai cac thon xa trung tam xa. lich tiep nhan luu dong va so theo doi trung tam phuc vu hanh chinh cong xa cong an xa; doan thanh nien xa; truong cac thon tu ngay 01/4/2026 den ngay 30/9/2026');
INSERT INTO "plan_task" VALUES(15,3,4,'15','Kiểm tra việc xin lỗi bằng văn bản và hẹn lại ngày trả đối với hồ sơ giải quyết quá hạn.','Báo cáo kết quả kiểm tra','Trung tâm Phục vụ hành chính công xã','Văn phòng HĐND và UBND xã','6 tháng đầu năm',1,'2026-06-25',NULL,'','15 kiem tra viec xin loi bang van ban va hen lai ngay tra doi voi ho so giai quyet qua han. bao cao ket qua kiem tra trung tam phuc vu hanh chinh cong xa van phong hdnd va ubnd xa 6 thang dau nam');
INSERT INTO "plan_task" VALUES(16,3,5,'16','In và phát tờ hướng dẫn bằng hình ảnh các thủ tục có nhiều người thực hiện.','20 mẫu tờ hướng dẫn','Trung tâm Phục vụ hành chính công xã','Phòng Văn hóa - Xã hội','Trước ngày 30/6/2026',1,'2026-07-24',NULL,'','16 in va phat to huong dan bang hinh anh cac thu tuc co nhieu nguoi thuc hien. 20 mau to huong dan trung tam phuc vu hanh chinh cong xa phong van hoa - xa hoi truoc ngay 30/6/2026');
INSERT INTO "plan_task" VALUES(17,4,0,'17','Sửa đổi Quy chế làm việc của UBND xã theo mô hình chính quyền địa phương hai cấp.','Quyết định của UBND xã','Văn phòng HĐND và UBND xã','Các phòng, trung tâm thuộc UBND xã','Tháng 3',1,'2026-03-30',NULL,'','17 sua doi quy che lam viec cua ubnd xa theo mo hinh chinh quyen dia phuong hai cap. quyet dinh cua ubnd xa van phong hdnd va ubnd xa cac phong, trung tam thuoc ubnd xa thang 3');
INSERT INTO "plan_task" VALUES(18,4,1,'18','Rà soát chức năng, nhiệm vụ và phân công lại công việc giữa các phòng, khắc phục chồng chéo.','Thông báo phân công của Chủ tịch UBND xã','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Quý II',1,'2026-09-22',NULL,'','18 ra soat chuc nang, nhiem vu va phan cong lai cong viec giua cac phong, khac phuc chong cheo. thong bao phan cong cua chu tich ubnd xa phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa quy ii');
INSERT INTO "plan_task" VALUES(19,4,2,'19','Đánh giá một năm vận hành bộ máy chính quyền cấp xã sau sắp xếp.','Báo cáo của UBND xã','Phòng Văn hóa - Xã hội','Văn phòng HĐND và UBND xã; Phòng Kinh tế; Trung tâm Phục vụ hành chính công xã','Tháng 07/2026',1,'2026-08-05',NULL,'','19 danh gia mot nam van hanh bo may chinh quyen cap xa sau sap xep. bao cao cua ubnd xa phong van hoa - xa hoi van phong hdnd va ubnd xa; phong kinh te; trung tam phuc vu hanh chinh cong xa thang 07/2026');
INSERT INTO "plan_task" VALUES(20,4,3,'20','Thực hiện kế hoạch biên chế công chức và tinh giản biên chế.','Báo cáo tình hình sử dụng biên chế','Phòng Văn hóa - Xã hội','Văn phòng HĐND và UBND xã','Theo Kế hoạch',1,'2026-12-11',NULL,'','20 thuc hien ke hoach bien che cong chuc va tinh gian bien che. bao cao tinh hinh su dung bien che phong van hoa - xa hoi van phong hdnd va ubnd xa theo ke hoach');
INSERT INTO "plan_task" VALUES(21,5,0,'21','Cử cán bộ, công chức tham gia đào tạo, bồi dưỡng theo vị trí việc làm và kỹ năng số.','1. Kế hoạch của UBND xã;
2. Báo cáo kết quả đào tạo, bồi dưỡng.','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','- Ban hành kế hoạch: Quý I
- Thực hiện: Cả năm',1,'2026-12-11',NULL,'','21 cu can bo, cong chuc tham gia dao tao, boi duong theo vi tri viec lam va ky nang so. 1. ke hoach cua ubnd xa; 2. bao cao ket qua dao tao, boi duong. phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa - ban hanh ke hoach: quy i - thuc hien: ca nam');
INSERT INTO "plan_task" VALUES(22,5,1,'22','Hoàn thiện bản mô tả công việc của từng vị trí việc làm trong các phòng, trung tâm.','Quyết định phê duyệt bản mô tả công việc','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Quý III',1,NULL,NULL,'','22 hoan thien ban mo ta cong viec cua tung vi tri viec lam trong cac phong, trung tam. quyet dinh phe duyet ban mo ta cong viec phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa quy iii');
INSERT INTO "plan_task" VALUES(23,5,2,'23','Kiểm tra đột xuất việc chấp hành kỷ luật, kỷ cương hành chính và văn hóa công sở.','Biên bản kiểm tra, thông báo kết luận','Văn phòng HĐND và UBND xã','Phòng Văn hóa - Xã hội; Công an xã','Quý II, III.',1,'2026-08-28',NULL,'','23 kiem tra dot xuat viec chap hanh ky luat, ky cuong hanh chinh va van hoa cong so. bien ban kiem tra, thong bao ket luan van phong hdnd va ubnd xa phong van hoa - xa hoi; cong an xa quy ii, iii.');
INSERT INTO "plan_task" VALUES(24,5,3,'24','Đánh giá, xếp loại chất lượng cán bộ, công chức.','Quyết định công nhận kết quả xếp loại','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Tháng 12 hằng năm',1,'2026-12-12',NULL,'','24 danh gia, xep loai chat luong can bo, cong chuc. quyet dinh cong nhan ket qua xep loai phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa thang 12 hang nam');
INSERT INTO "plan_task" VALUES(25,6,0,'25','Công khai dự toán ngân sách xã năm 2026 và quyết toán ngân sách theo quy định.','Quyết định công bố công khai','Phòng Kinh tế','Văn phòng HĐND và UBND xã','Trước ngày 31/3/2026',1,'2026-03-25',NULL,'','25 cong khai du toan ngan sach xa nam 2026 va quyet toan ngan sach theo quy dinh. quyet dinh cong bo cong khai phong kinh te van phong hdnd va ubnd xa truoc ngay 31/3/2026');
INSERT INTO "plan_task" VALUES(26,6,1,'26','Sửa đổi Quy chế chi tiêu nội bộ, quy chế quản lý tài sản công.','Quy chế của UBND xã','Phòng Kinh tế','Các phòng, trung tâm thuộc UBND xã','Quý I',1,'2026-04-08',NULL,'','26 sua doi quy che chi tieu noi bo, quy che quan ly tai san cong. quy che cua ubnd xa phong kinh te cac phong, trung tam thuoc ubnd xa quy i');
INSERT INTO "plan_task" VALUES(27,6,2,'27','Rà soát, bố trí lại trụ sở, tài sản dôi dư sau sắp xếp đơn vị hành chính.','1. Bảng kê tài sản;
2. Phương án xử lý.','Phòng Kinh tế','Văn phòng HĐND và UBND xã; Công an xã','Giai đoạn 2026-2027',1,NULL,NULL,'','27 ra soat, bo tri lai tru so, tai san doi du sau sap xep don vi hanh chinh. 1. bang ke tai san; 2. phuong an xu ly. phong kinh te van phong hdnd va ubnd xa; cong an xa giai doan 2026-2027');
INSERT INTO "plan_task" VALUES(28,6,3,'28','Giải ngân kế hoạch vốn đầu tư công được giao trong năm.','Báo cáo giải ngân hằng tháng','Phòng Kinh tế','Các chủ đầu tư trên địa bàn xã','trước ngày 31 tháng 12 năm 2026.',1,NULL,NULL,'','28 giai ngan ke hoach von dau tu cong duoc giao trong nam. bao cao giai ngan hang thang phong kinh te cac chu dau tu tren dia ban xa truoc ngay 31 thang 12 nam 2026.');
INSERT INTO "plan_task" VALUES(29,7,0,'29','Ban hành Kế hoạch chuyển đổi số năm 2026 của xã.','Kế hoạch của UBND xã','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Quý I',1,'2026-02-11',NULL,'','29 ban hanh ke hoach chuyen doi so nam 2026 cua xa. ke hoach cua ubnd xa phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa quy i');
INSERT INTO "plan_task" VALUES(30,7,1,'30','Duy trì tổ công nghệ số cộng đồng, hướng dẫn người dân nộp hồ sơ và thanh toán trực tuyến.','Báo cáo kết quả hoạt động','Phòng Văn hóa - Xã hội','Đoàn Thanh niên xã; trưởng các thôn','Cả năm',1,'2026-12-11',NULL,'','30 duy tri to cong nghe so cong dong, huong dan nguoi dan nop ho so va thanh toan truc tuyen. bao cao ket qua hoat dong phong van hoa - xa hoi doan thanh nien xa; truong cac thon ca nam');
INSERT INTO "plan_task" VALUES(31,7,2,'31','Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính ngay khi tiếp nhận và trả kết quả.','Kho dữ liệu kết quả điện tử','Trung tâm Phục vụ hành chính công xã','Các phòng chuyên môn thuộc UBND xã','Thường xuyên',1,'2026-12-11',NULL,'','31 so hoa ho so, ket qua giai quyet thu tuc hanh chinh ngay khi tiep nhan va tra ket qua. kho du lieu ket qua dien tu trung tam phuc vu hanh chinh cong xa cac phong chuyen mon thuoc ubnd xa thuong xuyen');
INSERT INTO "plan_task" VALUES(32,7,3,'32','Tập huấn sử dụng chữ ký số và xử lý văn bản trên môi trường mạng.','Báo cáo kết quả tập huấn','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Quý II',1,NULL,'2026-05-20','Tỉnh tổ chức tập huấn tập trung cho toàn bộ công chức cấp xã, xã không tổ chức riêng.','32 tap huan su dung chu ky so va xu ly van ban tren moi truong mang. bao cao ket qua tap huan phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa quy ii');
INSERT INTO "plan_task" VALUES(33,7,4,'33','Nâng cấp trang thông tin điện tử của xã theo hướng dẫn của tỉnh.','Trang thông tin điện tử hoạt động','Phòng Văn hóa - Xã hội','Văn phòng HĐND và UBND xã','Tháng 09/2026',1,NULL,NULL,'','33 nang cap trang thong tin dien tu cua xa theo huong dan cua tinh. trang thong tin dien tu hoat dong phong van hoa - xa hoi van phong hdnd va ubnd xa thang 09/2026');
CREATE TABLE position_history (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	officer_id INTEGER NOT NULL, 
	from_on DATE, 
	to_on DATE, 
	kind TEXT NOT NULL, 
	department TEXT NOT NULL, 
	position TEXT NOT NULL, 
	position_code TEXT NOT NULL, 
	appointed_on DATE, 
	end_reason TEXT NOT NULL, 
	end_note TEXT NOT NULL, 
	CONSTRAINT fk_position_history_officer_id_officer FOREIGN KEY(officer_id) REFERENCES officer (id) ON DELETE CASCADE
);
INSERT INTO "position_history" VALUES(1,1,'2025-07-01',NULL,'can_bo','Đảng ủy','Bí thư Đảng ủy','bi_thu','2025-07-01','','');
INSERT INTO "position_history" VALUES(2,2,'2025-07-01',NULL,'can_bo','Đảng ủy','Phó Bí thư Đảng ủy','pho_bi_thu','2025-07-01','','');
INSERT INTO "position_history" VALUES(3,3,'2025-07-01',NULL,'can_bo','HĐND','Phó Chủ tịch HĐND','pho_chu_tich_hdnd','2025-07-01','','');
INSERT INTO "position_history" VALUES(4,4,'2025-07-01',NULL,'can_bo','UBND','Chủ tịch UBND','chu_tich_ubnd','2025-07-01','','');
INSERT INTO "position_history" VALUES(5,5,'2025-07-01',NULL,'can_bo','UBND','Phó Chủ tịch UBND','pho_chu_tich_ubnd','2025-07-01','','');
INSERT INTO "position_history" VALUES(6,6,'2025-06-20',NULL,'can_bo','UBND','Phó Chủ tịch UBND','pho_chu_tich_ubnd','2025-06-20','','');
INSERT INTO "position_history" VALUES(7,7,'2025-07-01',NULL,'can_bo','Ủy ban MTTQ','Chủ tịch Ủy ban MTTQ','chu_tich_mttq','2025-07-01','','');
INSERT INTO "position_history" VALUES(8,8,'2025-07-01',NULL,'can_bo','Ủy ban MTTQ','Chủ tịch Hội Liên hiệp Phụ nữ','truong_doan_the','2025-07-01','','');
INSERT INTO "position_history" VALUES(9,9,'2025-07-01',NULL,'cong_chuc','Văn phòng HĐND và UBND','Chánh Văn phòng','truong_phong','2025-07-01','','');
INSERT INTO "position_history" VALUES(10,10,'2025-07-01',NULL,'cong_chuc','Phòng Kinh tế','Trưởng phòng','truong_phong','2025-07-01','','');
INSERT INTO "position_history" VALUES(11,11,'2026-03-02',NULL,'cong_chuc','Phòng Văn hóa - Xã hội','Trưởng phòng','truong_phong','2026-03-02','','');
INSERT INTO "position_history" VALUES(12,12,'2025-07-01',NULL,'cong_chuc','Phòng Kinh tế','Phó Trưởng phòng','pho_truong_phong','2025-07-01','','');
INSERT INTO "position_history" VALUES(13,13,'2025-07-01',NULL,'cong_chuc','Trung tâm Phục vụ hành chính công','Giám đốc Trung tâm','giam_doc_trung_tam','2025-07-01','','');
INSERT INTO "position_history" VALUES(14,14,'2025-07-01',NULL,'cong_chuc','Trung tâm Phục vụ hành chính công','Chuyên viên','chuyen_vien','2025-07-01','','');
INSERT INTO "position_history" VALUES(15,15,'2025-07-01',NULL,'cong_chuc','Văn phòng HĐND và UBND','Chuyên viên','chuyen_vien','2025-07-01','','');
INSERT INTO "position_history" VALUES(16,16,'2025-07-01',NULL,'cong_chuc','Văn phòng HĐND và UBND','Chuyên viên','chuyen_vien','2025-07-01','','');
INSERT INTO "position_history" VALUES(17,17,'2025-07-01',NULL,'cong_chuc','Phòng Văn hóa - Xã hội','Chuyên viên','chuyen_vien','2025-07-01','','');
INSERT INTO "position_history" VALUES(18,18,'2025-07-01',NULL,'cong_chuc','Phòng Văn hóa - Xã hội','Chuyên viên','chuyen_vien','2025-07-01','','');
INSERT INTO "position_history" VALUES(19,19,'2025-07-01',NULL,'cong_chuc','Phòng Kinh tế','Chuyên viên','chuyen_vien','2025-07-01','','');
INSERT INTO "position_history" VALUES(20,20,'2025-07-01',NULL,'cong_chuc','Phòng Kinh tế','Chuyên viên','chuyen_vien','2025-07-01','','');
INSERT INTO "position_history" VALUES(21,21,'2025-07-01','2026-06-30','cong_chuc','Phòng Kinh tế','Chuyên viên','chuyen_vien','2025-07-01','nghi_huu','');
INSERT INTO "position_history" VALUES(22,22,'2025-07-01',NULL,'vien_chuc','Trung tâm Dịch vụ tổng hợp','Nhân viên','nhan_vien','2025-07-01','','');
INSERT INTO "position_history" VALUES(23,23,'2025-07-01',NULL,'vien_chuc','Trung tâm Dịch vụ tổng hợp','Nhân viên','nhan_vien','2025-07-01','','');
INSERT INTO "position_history" VALUES(24,24,'2025-07-01',NULL,'khong_chuyen_trach','Thôn Mẫu Một','Trưởng thôn','truong_thon','2025-07-01','','');
INSERT INTO "position_history" VALUES(25,25,'2025-07-01',NULL,'khong_chuyen_trach','Thôn Mẫu Hai','Trưởng thôn','truong_thon','2025-07-01','','');
CREATE TABLE progress_note (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	noted_on DATE NOT NULL, 
	text TEXT NOT NULL, 
	share_done VARCHAR(40), 
	author TEXT NOT NULL, 
	CONSTRAINT fk_progress_note_task_id_plan_task FOREIGN KEY(task_id) REFERENCES plan_task (id) ON DELETE CASCADE
);
INSERT INTO "progress_note" VALUES(1,2,'2026-02-20','Đã ban hành Kế hoạch tuyên truyền, phát 4 buổi trên đài truyền thanh xã.','20','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(2,7,'2026-03-02','Đã rà soát 34/55 văn bản của ba xã trước sắp xếp.','60','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(3,21,'2026-03-10','Đã ban hành kế hoạch; cử 16 lượt công chức học lớp kỹ năng số.','15','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(4,11,'2026-03-13','Đã ban hành kế hoạch rà soát 12 thủ tục.','20','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(5,3,'2026-03-16','Đã ban hành Kế hoạch tự kiểm tra, thành lập tổ kiểm tra 5 người.','20','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(6,26,'2026-04-08','Chậm vì phải lấy ý kiến thống nhất của các phòng mới thành lập.',NULL,'Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(7,14,'2026-04-28','Đã tiếp nhận lưu động tại 4/9 thôn, 126 hồ sơ.','30','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(8,3,'2026-05-18','Đã tự kiểm tra 4/6 phòng, trung tâm; phát hiện 5 nội dung, khắc phục 3.','60','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(9,28,'2026-05-29','Giải ngân 9.850,7 triệu đồng; 1 công trình chậm do vướng mặt bằng.','40','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(10,5,'2026-06-04','Đã đối thoại đợt 1 với 62 hộ dân, 2 hợp tác xã; trả lời 11 kiến nghị.','50','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(11,12,'2026-06-05','Đã niêm yết 341 thủ tục; cập nhật 17 thủ tục sửa đổi.',NULL,'Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(12,18,'2026-06-08','Dự thảo thông báo phân công đang lấy ý kiến các phòng.','80','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(13,9,'2026-06-09','Đã tổ chức 6 buổi phổ biến pháp luật, 410 lượt người dự.','50','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(14,2,'2026-06-10','Phát 21 buổi truyền thanh, đăng 38 tin, bài.','50','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(15,30,'2026-06-10','9 tổ công nghệ số hướng dẫn 730 lượt người nộp hồ sơ trực tuyến.','50','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(16,31,'2026-06-11','Số hóa 4.298/4.386 hồ sơ đã giải quyết.',NULL,'Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(17,16,'2026-07-24','In chậm do nhà in giao hàng trễ.',NULL,'Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(18,22,'2026-09-05','Đã hoàn thiện 12/20 bản mô tả công việc.','60','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(19,11,'2026-09-07','Đã rà soát 12/12 thủ tục, đang tổng hợp phương án đơn giản hóa.','80','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(20,8,'2026-09-08','Đã làm việc với 5 thôn về hộ tịch, đất đai.','60','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(21,28,'2026-09-09','Giải ngân 17.540,9 triệu đồng; đã tháo gỡ xong mặt bằng.','67','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(22,27,'2026-09-09','Đã lập bảng kê 7 trụ sở, đề xuất giữ 4, chuyển đổi 3.','30','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(23,33,'2026-09-10','Đã chuyển giao diện mới, đang nhập lại chuyên mục thủ tục hành chính.','50','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(24,2,'2026-09-10','Phát 33 buổi truyền thanh, đăng 61 tin, bài.','75','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(25,20,'2026-09-10','Có mặt 41/42 biên chế; 01 người nghỉ hưu từ 01/10.',NULL,'Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(26,3,'2026-09-22','Đã tự kiểm tra 6/6 phòng, trung tâm; khắc phục xong toàn bộ nội dung phát hiện.','100','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(27,6,'2026-11-20','Nhận 9 hồ sơ sáng kiến từ các phòng, trung tâm.','50','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(28,22,'2026-12-07','Đã hoàn thiện 17/20 bản mô tả; còn 3 vị trí chờ hướng dẫn của Sở Nội vụ.','85','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(29,33,'2026-12-08','Còn chuyên mục lịch tiếp công dân và văn bản của HĐND xã.','80','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(30,9,'2026-12-09','Đã tổ chức 13 buổi, 890 lượt người dự.','95','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(31,28,'2026-12-10','Giải ngân 25.103,8/26.150,5 triệu đồng.','96','Lê Thị Mẫu');
CREATE TABLE receipt (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	period_id INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	outcome TEXT NOT NULL, 
	office TEXT NOT NULL, 
	received_at DATETIME NOT NULL, 
	received_by TEXT NOT NULL, 
	made_at DATETIME NOT NULL, 
	due_on DATE, 
	may_reopen BOOLEAN NOT NULL, 
	words TEXT NOT NULL, 
	imported_at DATETIME NOT NULL, 
	CONSTRAINT fk_receipt_period_id_reporting_period FOREIGN KEY(period_id) REFERENCES reporting_period (id) ON DELETE CASCADE, 
	CONSTRAINT uq_receipt_sha256 UNIQUE (sha256)
);
INSERT INTO "receipt" VALUES(1,1,'1111111111111111111111111111111111111111111111111111111111111111',1,'accepted','Ủy ban nhân dân tỉnh Mẫu','2026-04-20 08:00:00.000000','x','2026-04-20 08:00:00.000000',NULL,0,'','2026-04-20 08:00:00.000000');
CREATE TABLE receipt_remark (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	receipt_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT fk_receipt_remark_receipt_id_receipt FOREIGN KEY(receipt_id) REFERENCES receipt (id) ON DELETE CASCADE
);
INSERT INTO "receipt_remark" VALUES(1,1,'figure','tthc.tiep_nhan','Đã xem');
CREATE TABLE received_submission (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_code TEXT NOT NULL, 
	unit_name TEXT NOT NULL, 
	period_code TEXT NOT NULL, 
	period_label TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	received_at DATETIME NOT NULL, 
	received_by TEXT NOT NULL, 
	data_sha256 TEXT NOT NULL, 
	file_name TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	answered_at DATETIME, 
	CONSTRAINT uq_received_submission_unit_code_period_code_version UNIQUE (unit_code, period_code, version)
);
INSERT INTO "received_submission" VALUES(1,'H00.02','Ủy ban nhân dân xã Ân','2026-Q1','Quý I năm 2026',1,'2026-04-20 08:00:00.000000','2026-04-20 08:00:00.000000','van-thu','0000000000000000000000000000000000000000000000000000000000000000','BC.hhbc','','',NULL);
CREATE TABLE report_section (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	period_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT fk_report_section_period_id_reporting_period FOREIGN KEY(period_id) REFERENCES reporting_period (id) ON DELETE CASCADE, 
	CONSTRAINT uq_report_section_period_id_key UNIQUE (period_id, "key")
);
INSERT INTO "report_section" VALUES(1,3,'chi_dao','Ban hành Kế hoạch số 12/KH-UBND ngày 12/01/2026 về cải cách hành chính năm 2026, giao 33 nhiệm vụ cho 5 đầu mối.
Hoàn thành báo cáo tự chấm điểm Chỉ số cải cách hành chính năm 2025 đúng thời hạn.');
INSERT INTO "report_section" VALUES(2,3,'the_che','Đang rà soát 55 văn bản do HĐND, UBND ba xã trước sắp xếp ban hành; đã xong 34 văn bản.');
INSERT INTO "report_section" VALUES(3,3,'tthc','Kiện toàn Trung tâm Phục vụ hành chính công với 7 công chức; niêm yết đầy đủ thủ tục thuộc thẩm quyền.');
INSERT INTO "report_section" VALUES(4,3,'bo_may','Ổn định 3 phòng và Trung tâm Phục vụ hành chính công; đang sửa đổi Quy chế làm việc.');
INSERT INTO "report_section" VALUES(5,3,'cong_vu','Ban hành kế hoạch đào tạo, bồi dưỡng; cử 16 lượt công chức học lớp kỹ năng số.');
INSERT INTO "report_section" VALUES(6,3,'tai_chinh','Giao chi tiết kế hoạch vốn đầu tư công năm 2026 ngay trong tháng 01.');
INSERT INTO "report_section" VALUES(7,3,'dien_tu','Ban hành Kế hoạch chuyển đổi số; duy trì 9 tổ công nghệ số cộng đồng.');
INSERT INTO "report_section" VALUES(8,3,'noi_bat','Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn đạt trên 99%.');
INSERT INTO "report_section" VALUES(9,3,'ton_tai','Quy chế chi tiêu nội bộ chưa ban hành.');
INSERT INTO "report_section" VALUES(10,3,'nguyen_nhan','Các phòng mới sắp xếp, cần thời gian thống nhất định mức.');
INSERT INTO "report_section" VALUES(11,3,'phuong_huong','Ban hành Quy chế làm việc, Quy chế chi tiêu nội bộ; bắt đầu tự kiểm tra tại các phòng.');
INSERT INTO "report_section" VALUES(12,3,'kien_nghi','Đề nghị Sở Nội vụ hướng dẫn sớm bản mô tả công việc mẫu cho cấp xã.');
INSERT INTO "report_section" VALUES(13,4,'chi_dao','Tự kiểm tra 4/6 phòng, trung tâm, phát hiện 5 nội dung, đã khắc phục 3 nội dung.
Đối thoại đợt 1 với 62 hộ dân và 2 hợp tác xã, trả lời 11 kiến nghị ngay tại buổi đối thoại.');
INSERT INTO "report_section" VALUES(14,4,'the_che','Hoàn thành rà soát 55/55 văn bản; ban hành 01 quyết định quy phạm pháp luật.');
INSERT INTO "report_section" VALUES(15,4,'tthc','Tiếp nhận lưu động tại 4/9 thôn; 100% hồ sơ trả quá hạn có thư xin lỗi.');
INSERT INTO "report_section" VALUES(16,4,'bo_may','Ban hành Quy chế làm việc sửa đổi; đang phân công lại nhiệm vụ giữa các phòng.');
INSERT INTO "report_section" VALUES(17,4,'cong_vu','Cử 47 lượt cán bộ, công chức dự 5 lớp đào tạo, bồi dưỡng.');
INSERT INTO "report_section" VALUES(18,4,'tai_chinh','Công khai dự toán, quyết toán đúng hạn; ban hành Quy chế chi tiêu nội bộ.');
INSERT INTO "report_section" VALUES(19,4,'dien_tu','Số hóa 4.298 hồ sơ; tổ công nghệ số hướng dẫn 730 lượt người nộp hồ sơ trực tuyến.');
INSERT INTO "report_section" VALUES(20,4,'noi_bat','Mô hình tiếp nhận hồ sơ lưu động tại thôn xa được người dân đồng tình.');
INSERT INTO "report_section" VALUES(21,4,'ton_tai','Giải ngân vốn đầu tư công mới đạt khoảng 40%.');
INSERT INTO "report_section" VALUES(22,4,'nguyen_nhan','Một công trình vướng giải phóng mặt bằng.');
INSERT INTO "report_section" VALUES(23,4,'phuong_huong','Tháo gỡ mặt bằng; tự kiểm tra 2 đơn vị còn lại; đánh giá một năm vận hành bộ máy cấp xã.');
INSERT INTO "report_section" VALUES(24,4,'kien_nghi','Đề nghị UBND tỉnh sớm bố trí kinh phí bảo trì thiết bị của Trung tâm Phục vụ hành chính công.');
INSERT INTO "report_section" VALUES(25,5,'chi_dao','Khắc phục xong 5/5 nội dung qua tự kiểm tra; hoàn thành đối thoại đợt 2.');
INSERT INTO "report_section" VALUES(26,5,'the_che','Ban hành 02 quyết định thực hiện nội dung được phân cấp; rà soát 58/58 văn bản.');
INSERT INTO "report_section" VALUES(27,5,'tthc','Rà soát 12/12 thủ tục, đang tổng hợp phương án đơn giản hóa; phát 20 mẫu tờ hướng dẫn bằng hình ảnh.');
INSERT INTO "report_section" VALUES(28,5,'bo_may','Hoàn thành báo cáo đánh giá một năm vận hành bộ máy cấp xã.');
INSERT INTO "report_section" VALUES(29,5,'cong_vu','Hoàn thiện 12/20 bản mô tả công việc; kiểm tra đột xuất kỷ luật, kỷ cương tại 3 phòng.');
INSERT INTO "report_section" VALUES(30,5,'tai_chinh','Giải ngân 17.540,9 triệu đồng; lập bảng kê 7 trụ sở dôi dư.');
INSERT INTO "report_section" VALUES(31,5,'dien_tu','Chuyển trang thông tin điện tử sang giao diện mới theo hướng dẫn của tỉnh.');
INSERT INTO "report_section" VALUES(32,5,'noi_bat','93% người dân, doanh nghiệp được khảo sát hài lòng với việc phục vụ.');
INSERT INTO "report_section" VALUES(33,5,'ton_tai','Việc phân công lại nhiệm vụ giữa các phòng chậm so với kế hoạch.');
INSERT INTO "report_section" VALUES(34,5,'nguyen_nhan','Một số nhiệm vụ chuyên ngành chưa có hướng dẫn thống nhất.');
INSERT INTO "report_section" VALUES(35,5,'phuong_huong','Ban hành thông báo phân công nhiệm vụ; hoàn thành bản mô tả công việc và nâng cấp trang thông tin điện tử.');
INSERT INTO "report_section" VALUES(36,5,'kien_nghi','Đề nghị Sở Nội vụ hướng dẫn mô tả công việc của 3 vị trí kiêm nhiệm.');
INSERT INTO "report_section" VALUES(37,6,'chi_dao','Công nhận 4 sáng kiến cải cách hành chính; đối thoại 2 đợt với người dân, hợp tác xã.
Tự kiểm tra 6/6 phòng, trung tâm; khắc phục xong toàn bộ nội dung phát hiện.');
INSERT INTO "report_section" VALUES(38,6,'the_che','Ban hành 03 văn bản quy phạm pháp luật; rà soát 61/61 văn bản; hoàn thành theo dõi thi hành pháp luật về đất đai, hộ tịch.');
INSERT INTO "report_section" VALUES(39,6,'tthc','Tiếp nhận lưu động tại 9/9 thôn; kiến nghị đơn giản hóa 3 thủ tục.');
INSERT INTO "report_section" VALUES(40,6,'bo_may','Phân công lại nhiệm vụ giữa các phòng; sử dụng đúng biên chế được giao.');
INSERT INTO "report_section" VALUES(41,6,'cong_vu','Cử 96 lượt cán bộ, công chức dự 11 lớp đào tạo, bồi dưỡng; hoàn thiện 17/20 bản mô tả công việc.');
INSERT INTO "report_section" VALUES(42,6,'tai_chinh','Giải ngân 25.103,8 triệu đồng, đạt 96% kế hoạch.');
INSERT INTO "report_section" VALUES(43,6,'dien_tu','Trên 76% hồ sơ mới được nộp trực tuyến; số hóa 9.116 hồ sơ.');
INSERT INTO "report_section" VALUES(44,6,'noi_bat','Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn đạt 99,6%, cao hơn năm trước.');
INSERT INTO "report_section" VALUES(45,6,'ton_tai','Bản mô tả công việc và việc nâng cấp trang thông tin điện tử chưa hoàn thành.');
INSERT INTO "report_section" VALUES(46,6,'nguyen_nhan','Ba vị trí kiêm nhiệm chưa có hướng dẫn; nhân lực công nghệ thông tin mỏng.');
INSERT INTO "report_section" VALUES(47,6,'phuong_huong','Xây dựng Kế hoạch cải cách hành chính năm 2027; hoàn thành 2 nhiệm vụ quá hạn trong quý I năm 2027.');
INSERT INTO "report_section" VALUES(48,6,'kien_nghi','Đề nghị UBND tỉnh có nhân viên hỗ trợ kỹ thuật dùng chung cho cụm xã.');
CREATE TABLE "reporting_period" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	start_on DATE NOT NULL, 
	end_on DATE NOT NULL, 
	due_on DATE NOT NULL, 
	state TEXT NOT NULL, 
	pack_id TEXT NOT NULL, 
	pack_version TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT uq_reporting_period_unit_id_code UNIQUE (unit_id, code), 
	CONSTRAINT fk_reporting_period_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "reporting_period" VALUES(1,2,'2025-Q4',2025,'Q4','2025-09-15','2025-12-14','2025-12-16','entering','mau-xa','2025.1',1);
INSERT INTO "reporting_period" VALUES(2,2,'2025-Y',2025,'Y','2024-12-15','2025-12-14','2025-12-16','entering','mau-xa','2025.1',1);
INSERT INTO "reporting_period" VALUES(3,2,'2026-Q1',2026,'Q1','2025-12-15','2026-03-14','2026-03-17','entering','mau-xa','2025.1',1);
INSERT INTO "reporting_period" VALUES(4,2,'2026-H1',2026,'H1','2025-12-15','2026-06-14','2026-06-16','entering','mau-xa','2025.1',1);
INSERT INTO "reporting_period" VALUES(5,2,'2026-M9',2026,'M9','2025-12-15','2026-09-14','2026-09-16','entering','mau-xa','2025.1',1);
INSERT INTO "reporting_period" VALUES(6,2,'2026-Y',2026,'Y','2025-12-15','2026-12-14','2026-12-16','entering','mau-xa','2025.1',1);
CREATE TABLE rule_proposal (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	raised_on DATE NOT NULL, 
	regulation TEXT NOT NULL, 
	problem TEXT NOT NULL, 
	content TEXT NOT NULL, 
	proposal TEXT NOT NULL, 
	receiver TEXT NOT NULL, 
	person TEXT NOT NULL, 
	sent_on DATE, 
	sent_number TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	answered_on DATE, 
	CONSTRAINT fk_rule_proposal_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "rule_proposal" VALUES(1,2,'2026-03-24','Thành phần hồ sơ thủ tục trợ cấp xã hội hằng tháng','gay_kho_khan','Yêu cầu bản sao giấy tờ đã có trong cơ sở dữ liệu quốc gia về dân cư.','Bỏ bản sao giấy tờ đã khai thác được từ cơ sở dữ liệu.','tu_phap','Đặng Thị Mai','2026-04-03','66/UBND-VHXH','',NULL);
INSERT INTO "rule_proposal" VALUES(2,2,'2026-05-12','Quy trình nội bộ liên thông thủ tục đất đai','chong_cheo','Hai văn bản của tỉnh quy định khác nhau về thời gian của từng bước.','Thống nhất một quy trình, thời gian tính theo ngày làm việc.','tu_phap','Lê Minh Quân','2026-05-22','92/UBND-KT','',NULL);
INSERT INTO "rule_proposal" VALUES(3,2,'2026-09-02','Bản mô tả công việc của vị trí kiêm nhiệm cấp xã','khong_phu_hop','Chưa có hướng dẫn cho người kiêm nhiều vị trí sau sắp xếp.','Ban hành hướng dẫn riêng cho vị trí kiêm nhiệm.','noi_vu','Trần Thị Lan',NULL,'','',NULL);
CREATE TABLE score_event (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	round_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor TEXT NOT NULL, 
	state TEXT NOT NULL, 
	dated DATE, 
	number TEXT NOT NULL, 
	remarks TEXT NOT NULL, 
	CONSTRAINT fk_score_event_round_id_score_round FOREIGN KEY(round_id) REFERENCES score_round (id) ON DELETE CASCADE
);
INSERT INTO "score_event" VALUES(1,1,'2026-11-24 18:35:51.677089','root','scoring',NULL,'','');
CREATE TABLE score_input (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	line_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	value VARCHAR(40) NOT NULL, 
	fact TEXT NOT NULL, 
	source TEXT NOT NULL, 
	CONSTRAINT fk_score_input_line_id_score_line FOREIGN KEY(line_id) REFERENCES score_line (id) ON DELETE CASCADE, 
	CONSTRAINT uq_score_input_line_id_name UNIQUE (line_id, name)
);
INSERT INTO "score_input" VALUES(1,2,'numerator','16','plan.completion','Kế hoạch năm 2026: 16/32 nhiệm vụ hoàn thành, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(2,2,'denominator','32','plan.completion','Kế hoạch năm 2026: 16/32 nhiệm vụ hoàn thành, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(3,3,'count','3','reports.late','Năm 2026: 0/3 lần báo cáo gửi đúng hạn, tính đến 28/09/2026 (Quý I năm 2026: chưa gửi; 6 tháng đầu năm 2026: chưa gửi; 9 tháng đầu năm 2026: chưa gửi)');
INSERT INTO "score_input" VALUES(4,6,'numerator','6','','');
INSERT INTO "score_input" VALUES(5,6,'denominator','6','','');
INSERT INTO "score_input" VALUES(6,7,'numerator','6','findings.handled','Phát hiện năm 2026: 6/6 đã xử lý (khắc phục hoặc kiến nghị), tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(7,7,'denominator','6','findings.handled','Phát hiện năm 2026: 6/6 đã xử lý (khắc phục hoặc kiến nghị), tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(8,15,'numerator','61','figure.tc.ty_le_ra_soat','Tỷ lệ văn bản đã rà soát, Năm 2026: 100,0%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(9,15,'denominator','61','figure.tc.ty_le_ra_soat','Tỷ lệ văn bản đã rà soát, Năm 2026: 100,0%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(10,28,'numerator','9117','figure.tthc.ty_le_kip_han','Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn, Năm 2026: 99,6%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(11,28,'denominator','9153','figure.tthc.ty_le_kip_han','Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn, Năm 2026: 99,6%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(12,29,'numerator','36','figure.tthc.thu_xin_loi','Số thư xin lỗi do giải quyết trễ hạn, Năm 2026: 36, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(13,29,'denominator','36','figure.tthc.qua_han','Giải quyết quá hạn, Năm 2026: 36, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(14,33,'numerator','17','figure.tthc.ty_le_phan_anh','Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn, Năm 2026: 94,4%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(15,33,'denominator','18','figure.tthc.ty_le_phan_anh','Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn, Năm 2026: 94,4%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(16,43,'numerator','9','','');
INSERT INTO "score_input" VALUES(17,43,'denominator','11','','');
INSERT INTO "score_input" VALUES(18,44,'numerator','12','training.hours','Năm 2026: 12/22 người đạt số tiết tối thiểu, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(19,44,'denominator','22','training.hours','Năm 2026: 12/22 người đạt số tiết tối thiểu, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(20,48,'numerator','40','figure.cv.ty_le_dat_chuan','Tỷ lệ cán bộ, công chức đạt chuẩn, Năm 2026: 97,6%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(21,48,'denominator','41','figure.cv.ty_le_dat_chuan','Tỷ lệ cán bộ, công chức đạt chuẩn, Năm 2026: 97,6%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(22,49,'numerator','25103.8','figure.tcc.ty_le_giai_ngan','Tỷ lệ giải ngân vốn đầu tư công, Năm 2026: 96,0%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(23,49,'denominator','26150.5','figure.tcc.ty_le_giai_ngan','Tỷ lệ giải ngân vốn đầu tư công, Năm 2026: 96,0%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(24,54,'numerator','2844','figure.dt.ty_le_ky_so','Tỷ lệ văn bản đi ký số, gửi điện tử, Năm 2026: 99,9%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(25,54,'denominator','2846','figure.dt.ty_le_ky_so','Tỷ lệ văn bản đi ký số, gửi điện tử, Năm 2026: 99,9%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(26,57,'numerator','7046','figure.dt.ty_le_truc_tuyen','Tỷ lệ hồ sơ tiếp nhận trực tuyến, Năm 2026: 76,9%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(27,57,'denominator','9161','figure.dt.ty_le_truc_tuyen','Tỷ lệ hồ sơ tiếp nhận trực tuyến, Năm 2026: 76,9%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(28,58,'numerator','2470','figure.dt.ty_le_thanh_toan','Tỷ lệ hồ sơ thanh toán trực tuyến, Năm 2026: 72,7%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(29,58,'denominator','3398','figure.dt.ty_le_thanh_toan','Tỷ lệ hồ sơ thanh toán trực tuyến, Năm 2026: 72,7%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(30,59,'numerator','9116','figure.dt.ty_le_so_hoa','Tỷ lệ số hóa hồ sơ, kết quả giải quyết, Năm 2026: 99,6%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(31,59,'denominator','9153','figure.dt.ty_le_so_hoa','Tỷ lệ số hóa hồ sơ, kết quả giải quyết, Năm 2026: 99,6%, tính đến 28/09/2026');
INSERT INTO "score_input" VALUES(32,67,'numerator','34','survey.tiep_can','Khảo sát mức độ hài lòng năm 2026, Tiếp cận dịch vụ: 34/35 câu trả lời hài lòng (97,1%), khảo sát đến 31/10/2026');
INSERT INTO "score_input" VALUES(33,67,'denominator','35','survey.tiep_can','Khảo sát mức độ hài lòng năm 2026, Tiếp cận dịch vụ: 34/35 câu trả lời hài lòng (97,1%), khảo sát đến 31/10/2026');
INSERT INTO "score_input" VALUES(34,68,'numerator','32','survey.thu_tuc','Khảo sát mức độ hài lòng năm 2026, Thủ tục hành chính: 32/35 câu trả lời hài lòng (91,4%), khảo sát đến 31/10/2026');
INSERT INTO "score_input" VALUES(35,68,'denominator','35','survey.thu_tuc','Khảo sát mức độ hài lòng năm 2026, Thủ tục hành chính: 32/35 câu trả lời hài lòng (91,4%), khảo sát đến 31/10/2026');
INSERT INTO "score_input" VALUES(36,69,'numerator','33','survey.cong_chuc','Khảo sát mức độ hài lòng năm 2026, Công chức trực tiếp giải quyết công việc: 33/34 câu trả lời hài lòng (97,1%), khảo sát đến 31/10/2026');
INSERT INTO "score_input" VALUES(37,69,'denominator','34','survey.cong_chuc','Khảo sát mức độ hài lòng năm 2026, Công chức trực tiếp giải quyết công việc: 33/34 câu trả lời hài lòng (97,1%), khảo sát đến 31/10/2026');
INSERT INTO "score_input" VALUES(38,70,'numerator','33','survey.ket_qua','Khảo sát mức độ hài lòng năm 2026, Kết quả cung ứng dịch vụ: 33/35 câu trả lời hài lòng (94,3%), khảo sát đến 31/10/2026');
INSERT INTO "score_input" VALUES(39,70,'denominator','35','survey.ket_qua','Khảo sát mức độ hài lòng năm 2026, Kết quả cung ứng dịch vụ: 33/35 câu trả lời hài lòng (94,3%), khảo sát đến 31/10/2026');
INSERT INTO "score_input" VALUES(40,71,'numerator','29','survey.phan_anh','Khảo sát mức độ hài lòng năm 2026, Tiếp nhận, xử lý phản ánh, kiến nghị: 29/34 câu trả lời hài lòng (85,3%), khảo sát đến 31/10/2026');
INSERT INTO "score_input" VALUES(41,71,'denominator','34','survey.phan_anh','Khảo sát mức độ hài lòng năm 2026, Tiếp nhận, xử lý phản ánh, kiến nghị: 29/34 câu trả lời hài lòng (85,3%), khảo sát đến 31/10/2026');
INSERT INTO "score_input" VALUES(42,1,'choice','1','','');
INSERT INTO "score_input" VALUES(43,4,'answer','1','','');
INSERT INTO "score_input" VALUES(44,5,'answer','1','','');
INSERT INTO "score_input" VALUES(45,8,'numerator','9','','');
INSERT INTO "score_input" VALUES(46,8,'denominator','10','','');
INSERT INTO "score_input" VALUES(47,9,'count','4','','');
INSERT INTO "score_input" VALUES(48,10,'count','1','','');
INSERT INTO "score_input" VALUES(49,11,'choice','2','','');
INSERT INTO "score_input" VALUES(50,12,'answer','1','','');
INSERT INTO "score_input" VALUES(51,13,'answer','1','','');
INSERT INTO "score_input" VALUES(52,14,'numerator','8','','');
INSERT INTO "score_input" VALUES(53,14,'denominator','10','','');
INSERT INTO "score_input" VALUES(54,16,'numerator','4','','');
INSERT INTO "score_input" VALUES(55,16,'denominator','4','','');
INSERT INTO "score_input" VALUES(56,18,'answer','1','','');
INSERT INTO "score_input" VALUES(57,19,'answer','1','','');
INSERT INTO "score_input" VALUES(58,20,'answer','1','','');
INSERT INTO "score_input" VALUES(59,21,'numerator','97','','');
INSERT INTO "score_input" VALUES(60,21,'denominator','100','','');
INSERT INTO "score_input" VALUES(61,22,'answer','1','','');
INSERT INTO "score_input" VALUES(62,24,'answer','1','','');
INSERT INTO "score_input" VALUES(63,25,'answer','1','','');
INSERT INTO "score_input" VALUES(64,26,'choice','2','','');
INSERT INTO "score_input" VALUES(65,27,'numerator','341','','');
INSERT INTO "score_input" VALUES(66,27,'denominator','341','','');
INSERT INTO "score_input" VALUES(67,30,'answer','1','','');
INSERT INTO "score_input" VALUES(68,32,'answer','1','','');
INSERT INTO "score_input" VALUES(69,35,'value','82.4','','');
INSERT INTO "score_input" VALUES(70,36,'answer','1','','');
INSERT INTO "score_input" VALUES(71,37,'answer','1','','');
INSERT INTO "score_input" VALUES(72,42,'answer','0','','');
INSERT INTO "score_input" VALUES(73,46,'answer','1','','');
INSERT INTO "score_input" VALUES(74,47,'choice','1','','');
INSERT INTO "score_input" VALUES(75,50,'count','1','','');
INSERT INTO "score_input" VALUES(76,51,'answer','1','','');
INSERT INTO "score_input" VALUES(77,56,'answer','0','','');
INSERT INTO "score_input" VALUES(78,64,'answer','1','','');
INSERT INTO "score_input" VALUES(79,57,'target','70','','');
INSERT INTO "score_input" VALUES(80,58,'target','60','','');
INSERT INTO "score_input" VALUES(81,59,'target','80','','');
CREATE TABLE score_line (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	round_id INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	applicable BOOLEAN NOT NULL, 
	na_reason TEXT NOT NULL, 
	self_points VARCHAR(40), 
	own_points VARCHAR(40), 
	self_remark TEXT NOT NULL, 
	explanation TEXT NOT NULL, 
	verified1 VARCHAR(40), 
	verified1_remark TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	verified2 VARCHAR(40), 
	verified2_remark TEXT NOT NULL, 
	final VARCHAR(40), 
	final_remark TEXT NOT NULL, 
	CONSTRAINT fk_score_line_round_id_score_round FOREIGN KEY(round_id) REFERENCES score_round (id) ON DELETE CASCADE, 
	CONSTRAINT uq_score_line_round_id_code UNIQUE (round_id, code)
);
INSERT INTO "score_line" VALUES(1,1,'1.1.1',1,'','0.5',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(2,1,'1.1.2',1,'','0',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(3,1,'1.2.1',1,'','0.25',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(4,1,'1.2.2',1,'','0.5',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(5,1,'1.3.1',1,'','0.5',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(6,1,'1.3.2',1,'','0.5',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(7,1,'1.3.3',1,'','1',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(8,1,'1.4.1',1,'','0.675',NULL,'','Đã thực hiện 9/10 nội dung của Kế hoạch tuyên truyền; còn hội thi tìm hiểu CCHC tổ chức tháng 11.',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(9,1,'1.4.2',1,'','0.75',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(10,1,'1.5.1',1,'','1',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(11,1,'1.6.1',1,'','0.75',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(12,1,'1.7.1',1,'','1',NULL,'','Nêu tại Điều 6 Quy chế thi đua, khen thưởng của UBND xã.',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(13,1,'2.1.1',1,'','0.75',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(14,1,'2.1.2',1,'','0.35',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(15,1,'2.2.1',1,'','1',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(16,1,'2.2.2',1,'','1',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(17,1,'2.3.1',0,'Từ đầu năm HĐND, UBND xã không ban hành văn bản quy phạm pháp luật.',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(18,1,'2.4.1',1,'','0.5',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(19,1,'3.1.1',1,'','1',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(20,1,'3.1.2',1,'','1',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(21,1,'3.1.3',1,'','0.5',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(22,1,'3.2.1',1,'','0.5',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(23,1,'3.2.2',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(24,1,'3.3.1',1,'','1',NULL,'','Không nhận hồ sơ ngoài Trung tâm; số liệu trích từ hệ thống ngày 25/9/2026.',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(25,1,'3.3.2',1,'','1',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(26,1,'3.3.3',1,'','0.5',NULL,'Còn thiếu máy quét, đã đề nghị trang bị trong quý IV.','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(27,1,'3.3.4',1,'','1',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(28,1,'3.4.1',1,'','4.60668633235004916421',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(29,1,'3.4.2',1,'','1',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(30,1,'3.4.3',1,'','0.5',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(31,1,'3.4.4',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(32,1,'3.5.1',1,'','0.5',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(33,1,'3.5.2',1,'','1.41666666666666666667',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(34,1,'3.5.3',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(35,1,'3.6.1',1,'','1.648',NULL,'','Ảnh màn hình Cổng Dịch vụ công quốc gia ngày 25/9/2026 lưu tại Trung tâm.',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(36,1,'4.1.1',1,'','1.5',NULL,'','Đủ quyết định của 4/4 phòng, trung tâm, gửi kèm công văn.',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(37,1,'4.2.1',1,'','1',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(38,1,'4.3.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(39,1,'4.4.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(40,1,'4.4.2',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(41,1,'5.1.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(42,1,'5.2.1',1,'','0',NULL,'Đánh giá, xếp loại thực hiện vào tháng 12.','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(43,1,'5.3.1',1,'','0.81818181818181818182',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(44,1,'5.3.2',1,'','0.54545454545454545455',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(45,1,'5.3.3',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(46,1,'5.4.1',1,'','1',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(47,1,'5.4.2',1,'','1',NULL,'','Theo báo cáo của Văn phòng HĐND và UBND.',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(48,1,'5.5.1',1,'','1.46341463414634146341',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(49,1,'6.1.1',1,'','2',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(50,1,'6.2.1',1,'','0.5',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(51,1,'6.3.1',1,'','1',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(52,1,'6.4.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(53,1,'6.5.1',0,'Trong năm không có kết luận thanh tra, kiểm toán.','1',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(54,1,'7.1.1',1,'','1.49894588896697118763',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(55,1,'7.2.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(56,1,'7.3.1',1,'','0',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(57,1,'7.4.1',1,'','2',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(58,1,'7.4.2',1,'','1.5',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(59,1,'7.5.1',1,'','1.5',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(60,1,'7.5.2',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(61,1,'7.6.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(62,1,'7.7.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(63,1,'7.8.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(64,1,'7.9.1',1,'','0.5',NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(65,1,'7.10.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(66,1,'8.1.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(67,1,'9.1.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(68,1,'9.2.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(69,1,'9.3.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(70,1,'9.4.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
INSERT INTO "score_line" VALUES(71,1,'9.5.1',1,'',NULL,NULL,'','',NULL,'','',NULL,'',NULL,'');
CREATE TABLE score_round (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	set_id INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	due_on DATE, 
	without_survey BOOLEAN NOT NULL, 
	CONSTRAINT fk_score_round_set_id_criteria_set FOREIGN KEY(set_id) REFERENCES criteria_set (id), 
	CONSTRAINT fk_score_round_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT uq_score_round_unit_id_year UNIQUE (unit_id, year)
);
INSERT INTO "score_round" VALUES(1,2,2026,1,'scoring','2026-10-05',0);
CREATE TABLE sent_report (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	period_id INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	files TEXT NOT NULL, 
	CONSTRAINT fk_sent_report_period_id_reporting_period FOREIGN KEY(period_id) REFERENCES reporting_period (id) ON DELETE CASCADE
);
CREATE TABLE setting (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_setting PRIMARY KEY (name)
);
INSERT INTO "setting" VALUES('own_unit','2');
CREATE TABLE survey_event (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	round_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor TEXT NOT NULL, 
	closed BOOLEAN NOT NULL, 
	remarks TEXT NOT NULL, 
	CONSTRAINT fk_survey_event_round_id_survey_round FOREIGN KEY(round_id) REFERENCES survey_round (id) ON DELETE CASCADE
);
INSERT INTO "survey_event" VALUES(1,1,'2026-11-24 18:35:44.726030','root',1,'');
INSERT INTO "survey_event" VALUES(2,2,'2026-11-24 18:35:45.008577','root',1,'');
CREATE TABLE survey_form (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	round_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	answers TEXT NOT NULL, 
	field TEXT NOT NULL, 
	valid BOOLEAN NOT NULL, 
	reason TEXT NOT NULL, 
	checked BOOLEAN NOT NULL, 
	entered_at DATETIME NOT NULL, 
	source TEXT NOT NULL, 
	source_digest TEXT NOT NULL, 
	source_row INTEGER, 
	source_number TEXT NOT NULL, 
	CONSTRAINT fk_survey_form_round_id_survey_round FOREIGN KEY(round_id) REFERENCES survey_round (id) ON DELETE CASCADE, 
	CONSTRAINT uq_survey_form_round_id_number UNIQUE (round_id, number)
);
INSERT INTO "survey_form" VALUES(1,1,1,'5,4,5,4,3','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(2,1,2,'4,4,5,5,4','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(3,1,3,'4,5,5,4,4','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(4,1,4,'4,4,5,4,1','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(5,1,5,'4,5,4,3,5','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(6,1,6,'4,4,4,4,4','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(7,1,7,'5,5,4,3,4','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(8,1,8,'5,4,5,4,4','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(9,1,9,'4,4,5,4,4','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(10,1,10,'4,3,2,4,5','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(11,1,11,'5,4,5,5,4','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(12,1,12,'4,5,5,3,5','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(13,1,13,'5,4,5,5,5','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(14,1,14,'4,4,5,4,4','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(15,1,15,'4,5,5,5,4','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(16,1,16,'4,3,4,4,4','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(17,1,17,'4,3,4,4,5','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(18,1,18,'4,5,4,4,4','',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(19,1,19,'5,5,5,5,3','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(20,1,20,'5,4,5,5,4','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(21,1,21,'5,4,4,5,4','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(22,1,22,'5,5,5,4,4','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(23,1,23,'4,4,4,4,5','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(24,1,24,'5,4,4,5,','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(25,1,25,'4,5,5,4,4','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(26,1,26,'4,4,4,4,4','',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(27,1,27,'3,4,4,5,2','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(28,1,28,'3,5,4,4,2','',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(29,1,29,'4,4,5,4,5','Đăng ký kinh doanh',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(30,1,30,'3,4,4,4,5','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(31,1,31,'4,4,5,5,4','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(32,1,32,'4,4,4,4,3','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(33,1,33,'5,4,,,','',0,'Người trả lời bỏ dở, chỉ trả lời 2 câu đầu',0,'2026-11-24 18:35:44.726030','','',NULL,'');
INSERT INTO "survey_form" VALUES(34,2,1,'4,3,5,5,4','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(35,2,2,'4,5,5,2,5','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(36,2,3,'5,5,5,5,5','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(37,2,4,'4,4,5,4,4','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(38,2,5,'4,4,5,4,5','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(39,2,6,'4,4,5,4,4','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(40,2,7,'4,3,5,4,4','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(41,2,8,'4,5,5,4,3','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(42,2,9,'5,4,5,4,4','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(43,2,10,'4,4,5,5,4','',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(44,2,11,'5,5,5,5,4','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(45,2,12,'5,5,5,5,5','Đăng ký kinh doanh',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(46,2,13,'2,4,5,5,5','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(47,2,14,'5,5,4,5,','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(48,2,15,'4,4,5,4,5','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(49,2,16,'5,5,4,5,4','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(50,2,17,'4,5,5,5,4','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(51,2,18,'5,5,4,5,5','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(52,2,19,'5,5,5,4,4','Đăng ký kinh doanh',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(53,2,20,'4,4,4,4,2','Đăng ký kinh doanh',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(54,2,21,'5,5,5,4,2','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(55,2,22,'4,5,5,5,5','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(56,2,23,'5,5,3,4,4','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(57,2,24,'5,4,5,5,4','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(58,2,25,'5,3,5,5,4','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(59,2,26,'4,5,4,4,4','Đăng ký kinh doanh',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(60,2,27,'5,4,5,4,4','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(61,2,28,'4,5,5,5,4','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(62,2,29,'5,4,4,4,2','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(63,2,30,'4,5,4,4,4','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(64,2,31,'4,4,,5,5','',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(65,2,32,'4,5,4,5,3','Bảo trợ xã hội, người có công',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(66,2,33,'4,5,5,3,4','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(67,2,34,'5,4,4,5,4','Hộ tịch, chứng thực',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
INSERT INTO "survey_form" VALUES(68,2,35,'5,5,5,4,5','Đất đai, xây dựng',1,'',0,'2026-11-24 18:35:45.008577','','',NULL,'');
CREATE TABLE survey_round (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	form_code TEXT NOT NULL, 
	pack_id TEXT NOT NULL, 
	pack_version TEXT NOT NULL, 
	start_on DATE NOT NULL, 
	end_on DATE NOT NULL, 
	given_out INTEGER, 
	returned INTEGER, 
	closed BOOLEAN NOT NULL, 
	results TEXT, 
	CONSTRAINT fk_survey_round_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "survey_round" VALUES(1,2,2025,'Khảo sát mức độ hài lòng năm 2025','phieu_5','mau-xa','2025.1','2025-10-01','2025-10-31',40,33,1,'{
  "entered": 33,
  "factors": [
    {
      "answered": 32,
      "code": "tiep_can",
      "counts": [
        0,
        0,
        3,
        19,
        10
      ],
      "name": "Tiếp cận dịch vụ",
      "satisfied": 29,
      "weight": "2575"
    },
    {
      "answered": 32,
      "code": "thu_tuc",
      "counts": [
        0,
        0,
        3,
        19,
        10
      ],
      "name": "Thủ tục hành chính",
      "satisfied": 29,
      "weight": "2575"
    },
    {
      "answered": 32,
      "code": "cong_chuc",
      "counts": [
        0,
        1,
        0,
        14,
        17
      ],
      "name": "Công chức trực tiếp giải quyết công việc",
      "satisfied": 31,
      "weight": "2775"
    },
    {
      "answered": 32,
      "code": "ket_qua",
      "counts": [
        0,
        0,
        3,
        19,
        10
      ],
      "name": "Kết quả cung ứng dịch vụ",
      "satisfied": 29,
      "weight": "2575"
    },
    {
      "answered": 31,
      "code": "phan_anh",
      "counts": [
        1,
        2,
        3,
        17,
        8
      ],
      "name": "Tiếp nhận, xử lý phản ánh, kiến nghị",
      "satisfied": 25,
      "weight": "2275"
    }
  ],
  "fields": [
    {
      "answered": 59,
      "code": "",
      "counts": [
        1,
        0,
        4,
        34,
        20
      ],
      "name": "Bảo trợ xã hội, người có công",
      "satisfied": 54,
      "weight": "4750"
    },
    {
      "answered": 5,
      "code": "",
      "counts": [
        0,
        0,
        0,
        3,
        2
      ],
      "name": "Đăng ký kinh doanh",
      "satisfied": 5,
      "weight": "425"
    },
    {
      "answered": 40,
      "code": "",
      "counts": [
        0,
        1,
        4,
        18,
        17
      ],
      "name": "Đất đai, xây dựng",
      "satisfied": 35,
      "weight": "3275"
    },
    {
      "answered": 40,
      "code": "",
      "counts": [
        0,
        1,
        3,
        22,
        14
      ],
      "name": "Hộ tịch, chứng thực",
      "satisfied": 36,
      "weight": "3225"
    }
  ],
  "form_name": "Phiếu ngắn, 5 câu",
  "given_out": 40,
  "levels": [
    {
      "name": "Rất không hài lòng",
      "satisfied": false,
      "value": 1
    },
    {
      "name": "Không hài lòng",
      "satisfied": false,
      "value": 2
    },
    {
      "name": "Bình thường",
      "satisfied": false,
      "value": 3
    },
    {
      "name": "Hài lòng",
      "satisfied": true,
      "value": 4
    },
    {
      "name": "Rất hài lòng",
      "satisfied": true,
      "value": 5
    }
  ],
  "min_sample": 30,
  "overall": {
    "answered": 159,
    "code": "overall",
    "counts": [
      1,
      3,
      12,
      88,
      55
    ],
    "name": "Chung",
    "satisfied": 143,
    "weight": "12775"
  },
  "questions": [
    {
      "answered": 32,
      "code": "c1",
      "counts": [
        0,
        0,
        3,
        19,
        10
      ],
      "name": "Nơi đón tiếp, chỗ ngồi chờ và trang thiết bị phục vụ",
      "satisfied": 29,
      "weight": "2575"
    },
    {
      "answered": 32,
      "code": "c2",
      "counts": [
        0,
        0,
        3,
        19,
        10
      ],
      "name": "Thủ tục, giấy tờ phải nộp rõ ràng, dễ thực hiện",
      "satisfied": 29,
      "weight": "2575"
    },
    {
      "answered": 32,
      "code": "c3",
      "counts": [
        0,
        1,
        0,
        14,
        17
      ],
      "name": "Thái độ và sự tận tình của công chức",
      "satisfied": 31,
      "weight": "2775"
    },
    {
      "answered": 32,
      "code": "c4",
      "counts": [
        0,
        0,
        3,
        19,
        10
      ],
      "name": "Kết quả đúng hẹn và chính xác",
      "satisfied": 29,
      "weight": "2575"
    },
    {
      "answered": 31,
      "code": "c5",
      "counts": [
        1,
        2,
        3,
        17,
        8
      ],
      "name": "Việc tiếp nhận, trả lời góp ý, phản ánh, kiến nghị",
      "satisfied": 25,
      "weight": "2275"
    }
  ],
  "returned": 33,
  "target": "0.9",
  "valid": 32
}
');
INSERT INTO "survey_round" VALUES(2,2,2026,'Khảo sát mức độ hài lòng năm 2026','phieu_5','mau-xa','2025.1','2026-10-01','2026-10-31',45,35,1,'{
  "entered": 35,
  "factors": [
    {
      "answered": 35,
      "code": "tiep_can",
      "counts": [
        0,
        1,
        0,
        18,
        16
      ],
      "name": "Tiếp cận dịch vụ",
      "satisfied": 34,
      "weight": "2975"
    },
    {
      "answered": 35,
      "code": "thu_tuc",
      "counts": [
        0,
        0,
        3,
        13,
        19
      ],
      "name": "Thủ tục hành chính",
      "satisfied": 32,
      "weight": "3025"
    },
    {
      "answered": 34,
      "code": "cong_chuc",
      "counts": [
        0,
        0,
        1,
        9,
        24
      ],
      "name": "Công chức trực tiếp giải quyết công việc",
      "satisfied": 33,
      "weight": "3125"
    },
    {
      "answered": 35,
      "code": "ket_qua",
      "counts": [
        0,
        1,
        1,
        16,
        17
      ],
      "name": "Kết quả cung ứng dịch vụ",
      "satisfied": 33,
      "weight": "2975"
    },
    {
      "answered": 34,
      "code": "phan_anh",
      "counts": [
        0,
        3,
        2,
        19,
        10
      ],
      "name": "Tiếp nhận, xử lý phản ánh, kiến nghị",
      "satisfied": 29,
      "weight": "2600"
    }
  ],
  "fields": [
    {
      "answered": 40,
      "code": "",
      "counts": [
        0,
        1,
        2,
        19,
        18
      ],
      "name": "Bảo trợ xã hội, người có công",
      "satisfied": 37,
      "weight": "3350"
    },
    {
      "answered": 20,
      "code": "",
      "counts": [
        0,
        1,
        0,
        10,
        9
      ],
      "name": "Đăng ký kinh doanh",
      "satisfied": 19,
      "weight": "1675"
    },
    {
      "answered": 39,
      "code": "",
      "counts": [
        0,
        1,
        2,
        16,
        20
      ],
      "name": "Đất đai, xây dựng",
      "satisfied": 36,
      "weight": "3325"
    },
    {
      "answered": 65,
      "code": "",
      "counts": [
        0,
        2,
        3,
        25,
        35
      ],
      "name": "Hộ tịch, chứng thực",
      "satisfied": 60,
      "weight": "5575"
    }
  ],
  "form_name": "Phiếu ngắn, 5 câu",
  "given_out": 45,
  "levels": [
    {
      "name": "Rất không hài lòng",
      "satisfied": false,
      "value": 1
    },
    {
      "name": "Không hài lòng",
      "satisfied": false,
      "value": 2
    },
    {
      "name": "Bình thường",
      "satisfied": false,
      "value": 3
    },
    {
      "name": "Hài lòng",
      "satisfied": true,
      "value": 4
    },
    {
      "name": "Rất hài lòng",
      "satisfied": true,
      "value": 5
    }
  ],
  "min_sample": 30,
  "overall": {
    "answered": 173,
    "code": "overall",
    "counts": [
      0,
      5,
      7,
      75,
      86
    ],
    "name": "Chung",
    "satisfied": 161,
    "weight": "14700"
  },
  "questions": [
    {
      "answered": 35,
      "code": "c1",
      "counts": [
        0,
        1,
        0,
        18,
        16
      ],
      "name": "Nơi đón tiếp, chỗ ngồi chờ và trang thiết bị phục vụ",
      "satisfied": 34,
      "weight": "2975"
    },
    {
      "answered": 35,
      "code": "c2",
      "counts": [
        0,
        0,
        3,
        13,
        19
      ],
      "name": "Thủ tục, giấy tờ phải nộp rõ ràng, dễ thực hiện",
      "satisfied": 32,
      "weight": "3025"
    },
    {
      "answered": 34,
      "code": "c3",
      "counts": [
        0,
        0,
        1,
        9,
        24
      ],
      "name": "Thái độ và sự tận tình của công chức",
      "satisfied": 33,
      "weight": "3125"
    },
    {
      "answered": 35,
      "code": "c4",
      "counts": [
        0,
        1,
        1,
        16,
        17
      ],
      "name": "Kết quả đúng hẹn và chính xác",
      "satisfied": 33,
      "weight": "2975"
    },
    {
      "answered": 34,
      "code": "c5",
      "counts": [
        0,
        3,
        2,
        19,
        10
      ],
      "name": "Việc tiếp nhận, trả lời góp ý, phản ánh, kiến nghị",
      "satisfied": 29,
      "weight": "2600"
    }
  ],
  "returned": 35,
  "target": "0.9",
  "valid": 35
}
');
CREATE TABLE target_result (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	threshold_id INTEGER NOT NULL, 
	as_of DATE NOT NULL, 
	value VARCHAR(40), 
	numerator VARCHAR(40), 
	denominator VARCHAR(40), 
	note TEXT NOT NULL, 
	CONSTRAINT fk_target_result_threshold_id_target_threshold FOREIGN KEY(threshold_id) REFERENCES target_threshold (id) ON DELETE CASCADE, 
	CONSTRAINT uq_target_result_threshold_id_as_of UNIQUE (threshold_id, as_of)
);
INSERT INTO "target_result" VALUES(1,2,'2026-06-10',NULL,'4','6','');
INSERT INTO "target_result" VALUES(2,2,'2026-09-22',NULL,'6','6','');
INSERT INTO "target_result" VALUES(3,10,'2026-09-10',NULL,'279','300','');
CREATE TABLE target_threshold (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	target_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	comparator TEXT NOT NULL, 
	value VARCHAR(40) NOT NULL, 
	upper VARCHAR(40), 
	unit TEXT NOT NULL, 
	baseline TEXT, 
	scope TEXT, 
	set_by_hand BOOLEAN NOT NULL, 
	indicator_code TEXT, 
	CONSTRAINT fk_target_threshold_target_id_plan_target FOREIGN KEY(target_id) REFERENCES plan_target (id) ON DELETE CASCADE, 
	CONSTRAINT uq_target_threshold_target_id_position UNIQUE (target_id, position)
);
INSERT INTO "target_threshold" VALUES(1,1,0,'>=','95',NULL,'%',NULL,NULL,0,'cd.muc_hoan_thanh');
INSERT INTO "target_threshold" VALUES(2,2,0,'=','100',NULL,'%',NULL,NULL,0,NULL);
INSERT INTO "target_threshold" VALUES(3,3,0,'=','100',NULL,'%',NULL,NULL,0,'tc.ty_le_ra_soat');
INSERT INTO "target_threshold" VALUES(4,4,0,'>=','99',NULL,'%',NULL,NULL,0,'tthc.ty_le_kip_han');
INSERT INTO "target_threshold" VALUES(5,5,0,'=','100',NULL,'%',NULL,NULL,0,'tthc.ty_le_phan_anh');
INSERT INTO "target_threshold" VALUES(6,6,0,'>=','95',NULL,'%',NULL,NULL,0,'cv.ty_le_dat_chuan');
INSERT INTO "target_threshold" VALUES(7,7,0,'>','95',NULL,'%',NULL,NULL,0,'tcc.ty_le_giai_ngan');
INSERT INTO "target_threshold" VALUES(8,8,0,'>=','75',NULL,'%',NULL,NULL,0,'dt.ty_le_truc_tuyen');
INSERT INTO "target_threshold" VALUES(9,9,0,'>=','70',NULL,'%',NULL,NULL,0,'dt.ty_le_thanh_toan');
INSERT INTO "target_threshold" VALUES(10,10,0,'>=','90',NULL,'%',NULL,NULL,0,NULL);
CREATE TABLE task_agency (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT fk_task_agency_task_id_plan_task FOREIGN KEY(task_id) REFERENCES plan_task (id) ON DELETE CASCADE
);
INSERT INTO "task_agency" VALUES(1,1,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(2,1,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(3,2,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(4,2,'coordination',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(5,2,'coordination',1,'trưởng các thôn','truong cac thon');
INSERT INTO "task_agency" VALUES(6,3,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(7,3,'coordination',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(8,3,'coordination',1,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(9,4,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(10,4,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(11,5,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(12,5,'coordination',0,'Ủy ban Mặt trận Tổ quốc Việt Nam xã','uy ban mat tran to quoc viet nam xa');
INSERT INTO "task_agency" VALUES(13,5,'coordination',1,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(14,6,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(15,6,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(16,7,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(17,7,'coordination',0,'Các phòng chuyên môn thuộc UBND xã','cac phong chuyen mon thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(18,8,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(19,8,'coordination',0,'Phòng Kinh tế','phong kinh te');
INSERT INTO "task_agency" VALUES(20,8,'coordination',1,'Công an xã','cong an xa');
INSERT INTO "task_agency" VALUES(21,9,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(22,9,'coordination',0,'Hội đồng phối hợp phổ biến, giáo dục pháp luật xã','hoi dong phoi hop pho bien, giao duc phap luat xa');
INSERT INTO "task_agency" VALUES(23,10,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(24,10,'coordination',0,'Các phòng chuyên môn thuộc UBND xã','cac phong chuyen mon thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(25,11,'lead',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(26,11,'coordination',0,'Các phòng chuyên môn thuộc UBND xã','cac phong chuyen mon thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(27,12,'lead',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(28,12,'coordination',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(29,13,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(30,13,'coordination',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(31,13,'coordination',1,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(32,14,'lead',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(33,14,'coordination',0,'Công an xã','cong an xa');
INSERT INTO "task_agency" VALUES(34,14,'coordination',1,'Đoàn Thanh niên xã','doan thanh nien xa');
INSERT INTO "task_agency" VALUES(35,14,'coordination',2,'trưởng các thôn','truong cac thon');
INSERT INTO "task_agency" VALUES(36,15,'lead',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(37,15,'coordination',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(38,16,'lead',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(39,16,'coordination',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(40,17,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(41,17,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(42,18,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(43,18,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(44,19,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(45,19,'coordination',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(46,19,'coordination',1,'Phòng Kinh tế','phong kinh te');
INSERT INTO "task_agency" VALUES(47,19,'coordination',2,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(48,20,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(49,20,'coordination',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(50,21,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(51,21,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(52,22,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(53,22,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(54,23,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(55,23,'coordination',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(56,23,'coordination',1,'Công an xã','cong an xa');
INSERT INTO "task_agency" VALUES(57,24,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(58,24,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(59,25,'lead',0,'Phòng Kinh tế','phong kinh te');
INSERT INTO "task_agency" VALUES(60,25,'coordination',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(61,26,'lead',0,'Phòng Kinh tế','phong kinh te');
INSERT INTO "task_agency" VALUES(62,26,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(63,27,'lead',0,'Phòng Kinh tế','phong kinh te');
INSERT INTO "task_agency" VALUES(64,27,'coordination',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(65,27,'coordination',1,'Công an xã','cong an xa');
INSERT INTO "task_agency" VALUES(66,28,'lead',0,'Phòng Kinh tế','phong kinh te');
INSERT INTO "task_agency" VALUES(67,28,'coordination',0,'Các chủ đầu tư trên địa bàn xã','cac chu dau tu tren dia ban xa');
INSERT INTO "task_agency" VALUES(68,29,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(69,29,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(70,30,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(71,30,'coordination',0,'Đoàn Thanh niên xã','doan thanh nien xa');
INSERT INTO "task_agency" VALUES(72,30,'coordination',1,'trưởng các thôn','truong cac thon');
INSERT INTO "task_agency" VALUES(73,31,'lead',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(74,31,'coordination',0,'Các phòng chuyên môn thuộc UBND xã','cac phong chuyen mon thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(75,32,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(76,32,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(77,33,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(78,33,'coordination',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
CREATE TABLE task_milestone (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	label TEXT, 
	kind TEXT NOT NULL, 
	start_on DATE, 
	end_on DATE, 
	condition TEXT, 
	set_by_hand BOOLEAN NOT NULL, 
	event_on DATE, 
	done_on DATE, 
	CONSTRAINT fk_task_milestone_task_id_plan_task FOREIGN KEY(task_id) REFERENCES plan_task (id) ON DELETE CASCADE
);
INSERT INTO "task_milestone" VALUES(1,1,0,NULL,'by',NULL,'2026-01-14',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(2,2,0,'Ban hành kế hoạch','within','2026-01-01','2026-03-31',NULL,0,NULL,'2026-02-20');
INSERT INTO "task_milestone" VALUES(3,2,1,'Thực hiện','within','2026-01-01','2026-12-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(4,3,0,'Ban hành kế hoạch','within','2026-01-01','2026-03-31',NULL,0,NULL,'2026-03-16');
INSERT INTO "task_milestone" VALUES(5,3,1,'Thực hiện','within','2026-04-01','2026-09-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(6,4,0,NULL,'within','2026-02-01','2026-02-28',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(7,5,0,NULL,'within','2026-04-01','2026-09-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(8,6,0,NULL,'within','2026-11-01','2026-12-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(9,7,0,NULL,'within','2026-01-01','2026-03-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(10,8,0,NULL,'by',NULL,'2026-10-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(11,9,0,NULL,'within','2026-01-01','2026-12-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(12,10,0,NULL,'waits_for',NULL,NULL,'UBND tỉnh ban hành quyết định phân cấp, ủy quyền',0,'2026-05-15',NULL);
INSERT INTO "task_milestone" VALUES(13,11,0,'Ban hành Kế hoạch','within','2026-01-01','2026-03-31',NULL,0,NULL,'2026-03-13');
INSERT INTO "task_milestone" VALUES(14,11,1,'Thực hiện','within','2026-04-01','2026-09-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(15,12,0,NULL,'continuous',NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(16,13,0,NULL,'within','2026-01-01','2026-01-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(17,14,0,NULL,'within','2026-04-01','2026-09-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(18,15,0,NULL,'within','2026-01-01','2026-06-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(19,16,0,NULL,'by',NULL,'2026-06-29',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(20,17,0,NULL,'within','2026-03-01','2026-03-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(21,18,0,NULL,'within','2026-04-01','2026-06-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(22,19,0,NULL,'within','2026-07-01','2026-07-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(23,20,0,NULL,'per_plan',NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(24,21,0,'Ban hành kế hoạch','within','2026-01-01','2026-03-31',NULL,0,NULL,'2026-03-10');
INSERT INTO "task_milestone" VALUES(25,21,1,'Thực hiện','within','2026-01-01','2026-12-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(26,22,0,NULL,'within','2026-07-01','2026-09-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(27,23,0,NULL,'within','2026-04-01','2026-09-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(28,24,0,NULL,'recurring','2026-12-01','2026-12-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(29,25,0,NULL,'by',NULL,'2026-03-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(30,26,0,NULL,'within','2026-01-01','2026-03-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(31,27,0,NULL,'within','2026-01-01','2027-12-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(32,28,0,NULL,'by',NULL,'2026-12-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(33,29,0,NULL,'within','2026-01-01','2026-03-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(34,30,0,NULL,'within','2026-01-01','2026-12-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(35,31,0,NULL,'continuous',NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(36,32,0,NULL,'within','2026-04-01','2026-06-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(37,33,0,NULL,'within','2026-09-01','2026-09-30',NULL,0,NULL,NULL);
CREATE TABLE task_product (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT fk_task_product_task_id_plan_task FOREIGN KEY(task_id) REFERENCES plan_task (id) ON DELETE CASCADE
);
INSERT INTO "task_product" VALUES(1,1,0,'Kế hoạch của UBND xã');
INSERT INTO "task_product" VALUES(2,2,0,'Kế hoạch của UBND xã');
INSERT INTO "task_product" VALUES(3,2,1,'Tin, bài, buổi phát thanh');
INSERT INTO "task_product" VALUES(4,3,0,'Kế hoạch tự kiểm tra');
INSERT INTO "task_product" VALUES(5,3,1,'Biên bản tự kiểm tra');
INSERT INTO "task_product" VALUES(6,3,2,'Báo cáo kết quả khắc phục');
INSERT INTO "task_product" VALUES(7,4,0,'Báo cáo tự chấm điểm');
INSERT INTO "task_product" VALUES(8,5,0,'Thông báo kết luận đối thoại');
INSERT INTO "task_product" VALUES(9,6,0,'Quyết định công nhận của UBND xã');
INSERT INTO "task_product" VALUES(10,7,0,'Danh mục văn bản hết hiệu lực, còn hiệu lực');
INSERT INTO "task_product" VALUES(11,8,0,'Kế hoạch của UBND xã');
INSERT INTO "task_product" VALUES(12,8,1,'Báo cáo kết quả theo dõi');
INSERT INTO "task_product" VALUES(13,9,0,'Báo cáo kết quả');
INSERT INTO "task_product" VALUES(14,10,0,'Quyết định của UBND xã');
INSERT INTO "task_product" VALUES(15,11,0,'Kế hoạch rà soát');
INSERT INTO "task_product" VALUES(16,11,1,'Báo cáo và phương án kiến nghị');
INSERT INTO "task_product" VALUES(17,12,0,'Danh mục thủ tục được công khai');
INSERT INTO "task_product" VALUES(18,13,0,'Quyết định của Chủ tịch UBND xã');
INSERT INTO "task_product" VALUES(19,14,0,'Lịch tiếp nhận lưu động và sổ theo dõi');
INSERT INTO "task_product" VALUES(20,15,0,'Báo cáo kết quả kiểm tra');
INSERT INTO "task_product" VALUES(21,16,0,'20 mẫu tờ hướng dẫn');
INSERT INTO "task_product" VALUES(22,17,0,'Quyết định của UBND xã');
INSERT INTO "task_product" VALUES(23,18,0,'Thông báo phân công của Chủ tịch UBND xã');
INSERT INTO "task_product" VALUES(24,19,0,'Báo cáo của UBND xã');
INSERT INTO "task_product" VALUES(25,20,0,'Báo cáo tình hình sử dụng biên chế');
INSERT INTO "task_product" VALUES(26,21,0,'Kế hoạch của UBND xã');
INSERT INTO "task_product" VALUES(27,21,1,'Báo cáo kết quả đào tạo, bồi dưỡng');
INSERT INTO "task_product" VALUES(28,22,0,'Quyết định phê duyệt bản mô tả công việc');
INSERT INTO "task_product" VALUES(29,23,0,'Biên bản kiểm tra, thông báo kết luận');
INSERT INTO "task_product" VALUES(30,24,0,'Quyết định công nhận kết quả xếp loại');
INSERT INTO "task_product" VALUES(31,25,0,'Quyết định công bố công khai');
INSERT INTO "task_product" VALUES(32,26,0,'Quy chế của UBND xã');
INSERT INTO "task_product" VALUES(33,27,0,'Bảng kê tài sản');
INSERT INTO "task_product" VALUES(34,27,1,'Phương án xử lý');
INSERT INTO "task_product" VALUES(35,28,0,'Báo cáo giải ngân hằng tháng');
INSERT INTO "task_product" VALUES(36,29,0,'Kế hoạch của UBND xã');
INSERT INTO "task_product" VALUES(37,30,0,'Báo cáo kết quả hoạt động');
INSERT INTO "task_product" VALUES(38,31,0,'Kho dữ liệu kết quả điện tử');
INSERT INTO "task_product" VALUES(39,32,0,'Báo cáo kết quả tập huấn');
INSERT INTO "task_product" VALUES(40,33,0,'Trang thông tin điện tử hoạt động');
CREATE TABLE training_plan_line (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	need TEXT NOT NULL, 
	title TEXT NOT NULL, 
	content TEXT NOT NULL, 
	programme TEXT NOT NULL, 
	form TEXT NOT NULL, 
	participants TEXT NOT NULL, 
	headcount INTEGER, 
	periods INTEGER, 
	time TEXT NOT NULL, 
	cost VARCHAR(40), 
	cost_source TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_training_plan_line_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "training_plan_line" VALUES(1,2,2026,1,'Nâng kỹ năng số cho công chức trực tiếp xử lý hồ sơ','Kỹ năng số và sử dụng hệ thống thông tin giải quyết thủ tục hành chính','cong_nghe','','ket_hop','Cán bộ, công chức các phòng, trung tâm',16,24,'Quý I','12000000','ngan_sach','');
INSERT INTO "training_plan_line" VALUES(2,2,2026,2,'Hoàn thành tiêu chuẩn lãnh đạo, quản lý trong 12 tháng','Bồi dưỡng lãnh đạo, quản lý cấp phòng','quan_ly','ql_lanh_dao','tap_trung','Lãnh đạo bổ nhiệm từ ngày 30/6/2025',5,160,'Quý II','45000000','ngan_sach','');
INSERT INTO "training_plan_line" VALUES(3,2,2026,3,'Chuẩn hóa lý luận chính trị theo chức danh','Trung cấp lý luận chính trị','ly_luan','ll_trung_cap','tap_trung','Phó Trưởng phòng, công chức quy hoạch',2,560,'Quý II đến quý IV','30000000','ngan_sach','');
INSERT INTO "training_plan_line" VALUES(4,2,2026,4,'Bồi dưỡng kiến thức quốc phòng, an ninh','Bồi dưỡng quốc phòng, an ninh đối tượng 4','quoc_phong','','tap_trung','Công chức chưa bồi dưỡng',6,40,'Quý II','9000000','ngan_sach','');
INSERT INTO "training_plan_line" VALUES(5,2,2026,5,'Nâng chất lượng tiếp nhận và trả kết quả','Kỹ năng giao tiếp, tiếp công dân tại Trung tâm Phục vụ hành chính công','vi_tri','','tap_trung','Công chức Trung tâm Phục vụ hành chính công',4,16,'Quý II','6000000','don_vi','');
INSERT INTO "training_plan_line" VALUES(6,2,2026,6,'Cập nhật nghiệp vụ theo vị trí việc làm','Nghiệp vụ quản lý đất đai, xây dựng cấp xã','vi_tri','','truc_tuyen','Công chức Phòng Kinh tế',4,40,'Quý III','8000000','ngan_sach','');
INSERT INTO "training_plan_line" VALUES(7,2,2026,7,'Sử dụng tiếng dân tộc trong tiếp dân','Tiếng Jrai cho công chức','vi_tri','tieng_dan_toc','tap_trung','Công chức người Kinh làm việc với thôn, làng',5,80,'Quý III','15000000','ngan_sach','');
INSERT INTO "training_plan_line" VALUES(8,2,2026,8,'Kỹ năng tham mưu cải cách hành chính','Kỹ năng lập kế hoạch, theo dõi, tự chấm điểm cải cách hành chính','vi_tri','','ket_hop','Công chức tham mưu các lĩnh vực',8,16,'Quý IV','7000000','don_vi','');
CREATE TABLE unit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	level TEXT NOT NULL, 
	superior_id INTEGER, 
	valid_from DATE, 
	valid_to DATE, 
	issuer_parent TEXT NOT NULL, 
	issuer TEXT NOT NULL, 
	place TEXT NOT NULL, 
	symbol TEXT NOT NULL, 
	receiver TEXT NOT NULL, 
	authority TEXT NOT NULL, 
	signer TEXT NOT NULL, 
	recipients TEXT NOT NULL, 
	CONSTRAINT fk_unit_superior_id_unit FOREIGN KEY(superior_id) REFERENCES unit (id), 
	CONSTRAINT uq_unit_code UNIQUE (code)
);
INSERT INTO "unit" VALUES(1,'uy-ban-nhan-dan-tinh-mau','Ủy ban nhân dân tỉnh Mẫu','',NULL,NULL,NULL,'','','','','','','','');
INSERT INTO "unit" VALUES(2,'xa-mau','Ủy ban nhân dân xã Mẫu','xa',1,NULL,NULL,'','ỦY BAN NHÂN DÂN
XÃ MẪU','Mẫu','UBND','Ủy ban nhân dân tỉnh Mẫu','TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH','Nguyễn Văn Mẫu','Như trên;
Thường trực Đảng ủy, HĐND;
Chủ tịch, các Phó Chủ tịch UBND;
Lưu: VT, VHXH.');
CREATE INDEX ix_unit_superior_id ON unit (superior_id);
CREATE INDEX ix_changed_row_action_id ON changed_row (action_id);
CREATE INDEX ix_changed_row_table_name_row_id ON changed_row (table_name, row_id);
CREATE INDEX ix_evidence_link_file_id ON evidence_link (file_id);
CREATE INDEX ix_plan_unit_id_year ON "plan" (unit_id, year);
CREATE INDEX ix_plan_area_plan_id_position ON plan_area (plan_id, position);
CREATE INDEX ix_sent_report_period_id ON sent_report (period_id);
CREATE INDEX ix_plan_target_area_id_position ON plan_target (area_id, position);
CREATE INDEX ix_plan_task_area_id_position ON plan_task (area_id, position);
CREATE INDEX ix_progress_note_task_id ON progress_note (task_id);
CREATE INDEX ix_task_agency_task_id ON task_agency (task_id);
CREATE INDEX ix_task_milestone_task_id ON task_milestone (task_id);
CREATE INDEX ix_task_product_task_id ON task_product (task_id);
CREATE INDEX ix_period_event_period_id ON period_event (period_id);
CREATE INDEX ix_inspected_unit_unit_id ON inspected_unit (unit_id);
CREATE INDEX ix_inspection_unit_id_year ON inspection (unit_id, year);
CREATE INDEX ix_inspection_unit_inspected_unit_id ON inspection_unit (inspected_unit_id);
CREATE INDEX ix_answer_violation_answer_id ON answer_violation (answer_id);
CREATE INDEX ix_finding_inspected_unit_id ON finding (inspected_unit_id);
CREATE INDEX ix_finding_inspection_id ON finding (inspection_id);
CREATE INDEX ix_finding_unit_id_found_on ON finding (unit_id, found_on);
CREATE INDEX ix_finding_step_finding_id ON finding_step (finding_id);
CREATE INDEX ix_score_round_set_id ON score_round (set_id);
CREATE INDEX ix_score_event_round_id ON score_event (round_id);
CREATE INDEX ix_survey_round_unit_id ON survey_round (unit_id);
CREATE INDEX ix_survey_event_round_id ON survey_event (round_id);
CREATE INDEX ix_officer_unit_id_folded ON officer (unit_id, folded);
CREATE INDEX ix_training_plan_line_unit_id ON training_plan_line (unit_id);
CREATE INDEX ix_course_plan_line_id ON course (plan_line_id);
CREATE INDEX ix_course_unit_id ON course (unit_id);
CREATE INDEX ix_position_history_officer_id ON position_history (officer_id);
CREATE INDEX ix_participation_course_id ON participation (course_id);
CREATE INDEX ix_participation_officer_id ON participation (officer_id);
CREATE INDEX ix_certificate_officer_id ON certificate (officer_id);
CREATE INDEX ix_certificate_participation_id ON certificate (participation_id);
CREATE INDEX ix_late_dossier_unit_id_promised_on ON late_dossier (unit_id, promised_on);
CREATE INDEX ix_apology_letter_dossier_id ON apology_letter (dossier_id);
CREATE INDEX ix_assignment_unit_id_due_on ON assignment (unit_id, due_on);
CREATE INDEX ix_draft_unit_id ON draft (unit_id);
CREATE INDEX ix_draft_return_draft_id ON draft_return (draft_id);
CREATE INDEX ix_rule_proposal_unit_id_raised_on ON rule_proposal (unit_id, raised_on);
CREATE INDEX ix_receipt_period_id ON receipt (period_id);
CREATE INDEX ix_receipt_remark_receipt_id ON receipt_remark (receipt_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('reporting_period',6);
INSERT INTO "sqlite_sequence" VALUES('indicator_value',168);
INSERT INTO "sqlite_sequence" VALUES('unit',2);
INSERT INTO "sqlite_sequence" VALUES('history_action',201);
INSERT INTO "sqlite_sequence" VALUES('changed_row',1919);
INSERT INTO "sqlite_sequence" VALUES('plan',1);
INSERT INTO "sqlite_sequence" VALUES('plan_area',7);
INSERT INTO "sqlite_sequence" VALUES('plan_task',33);
INSERT INTO "sqlite_sequence" VALUES('task_agency',78);
INSERT INTO "sqlite_sequence" VALUES('task_milestone',37);
INSERT INTO "sqlite_sequence" VALUES('task_product',40);
INSERT INTO "sqlite_sequence" VALUES('plan_target',10);
INSERT INTO "sqlite_sequence" VALUES('target_threshold',10);
INSERT INTO "sqlite_sequence" VALUES('target_result',3);
INSERT INTO "sqlite_sequence" VALUES('progress_note',31);
INSERT INTO "sqlite_sequence" VALUES('evidence_file',2);
INSERT INTO "sqlite_sequence" VALUES('evidence_link',8);
INSERT INTO "sqlite_sequence" VALUES('survey_round',2);
INSERT INTO "sqlite_sequence" VALUES('survey_form',68);
INSERT INTO "sqlite_sequence" VALUES('survey_event',2);
INSERT INTO "sqlite_sequence" VALUES('inspection_plan',1);
INSERT INTO "sqlite_sequence" VALUES('inspected_unit',6);
INSERT INTO "sqlite_sequence" VALUES('form_row',48);
INSERT INTO "sqlite_sequence" VALUES('form_cell',528);
INSERT INTO "sqlite_sequence" VALUES('report_section',48);
INSERT INTO "sqlite_sequence" VALUES('inspection',2);
INSERT INTO "sqlite_sequence" VALUES('inspection_unit',7);
INSERT INTO "sqlite_sequence" VALUES('checklist_answer',115);
INSERT INTO "sqlite_sequence" VALUES('answer_violation',2);
INSERT INTO "sqlite_sequence" VALUES('finding',9);
INSERT INTO "sqlite_sequence" VALUES('finding_step',26);
INSERT INTO "sqlite_sequence" VALUES('late_dossier',37);
INSERT INTO "sqlite_sequence" VALUES('apology_letter',38);
INSERT INTO "sqlite_sequence" VALUES('assignment',20);
INSERT INTO "sqlite_sequence" VALUES('draft',2);
INSERT INTO "sqlite_sequence" VALUES('draft_return',3);
INSERT INTO "sqlite_sequence" VALUES('rule_proposal',3);
INSERT INTO "sqlite_sequence" VALUES('officer',25);
INSERT INTO "sqlite_sequence" VALUES('position_history',25);
INSERT INTO "sqlite_sequence" VALUES('certificate',40);
INSERT INTO "sqlite_sequence" VALUES('training_plan_line',8);
INSERT INTO "sqlite_sequence" VALUES('course',8);
INSERT INTO "sqlite_sequence" VALUES('participation',52);
INSERT INTO "sqlite_sequence" VALUES('criteria_set',1);
INSERT INTO "sqlite_sequence" VALUES('score_round',1);
INSERT INTO "sqlite_sequence" VALUES('score_event',1);
INSERT INTO "sqlite_sequence" VALUES('score_line',71);
INSERT INTO "sqlite_sequence" VALUES('score_input',81);
INSERT INTO "sqlite_sequence" VALUES('known_key',1);
INSERT INTO "sqlite_sequence" VALUES('received_submission',1);
INSERT INTO "sqlite_sequence" VALUES('receipt',1);
INSERT INTO "sqlite_sequence" VALUES('receipt_remark',1);
COMMIT;
