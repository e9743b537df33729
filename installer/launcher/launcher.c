/* hhapp.exe (window) and hhapp-cli.exe (commands, compiled with HHAPP_CONSOLE): run the private Python that lies in the
   folder "python" beside this program, within this very process.

   No Python of the computer, no variable of its environment, no path but this program's own folder plays a part. Where a
   folder "du-lieu" lies beside the program (the portable edition has one) the data are kept there. */

#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <wchar.h>

#define LONGEST 32767 /* of a path, in Windows */
#define COULD_NOT_START 120

typedef int (*PyMain)(int, wchar_t **);

static int complain(const wchar_t *what, const wchar_t *where)
{
    static wchar_t text[LONGEST + 512];
    DWORD code = GetLastError();
    _snwprintf(text, LONGEST + 511,
               L"Không mở được HHApp: %ls\n%ls\n\nHãy chạy lại bộ cài đặt HHApp; dữ liệu vẫn được giữ nguyên. "
               L"(Mã lỗi Windows: %lu)", what, where, code);
#ifdef HHAPP_CONSOLE
    HANDLE out = GetStdHandle(STD_ERROR_HANDLE);
    DWORD written;
    if (!WriteConsoleW(out, text, (DWORD)wcslen(text), &written, NULL))
        fwprintf(stderr, L"HHApp: %lu\n", code);
#else
    MessageBoxW(NULL, text, L"HHApp", MB_OK | MB_ICONERROR);
#endif
    return COULD_NOT_START;
}

/* The folder of this program without the last backslash; FALSE where Windows does not tell. */
static BOOL own_folder(wchar_t *folder)
{
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST);
    wchar_t *last;
    if (length == 0 || length >= LONGEST - 64) /* room for what is appended */
        return FALSE;
    last = wcsrchr(folder, L'\\');
    if (last == NULL)
        return FALSE;
    *last = L'\0';
    return TRUE;
}

static BOOL is_folder(const wchar_t *path)
{
    DWORD found = GetFileAttributesW(path);
    return found != INVALID_FILE_ATTRIBUTES && (found & FILE_ATTRIBUTE_DIRECTORY);
}

static BOOL names_data(int count, wchar_t **words)
{
    for (int at = 1; at < count; at++)
        if (wcsncmp(words[at], L"--data-dir", 10) == 0)
            return TRUE;
    return FALSE;
}

/* The words of the command line with Python's own before them: isolated, writing no compiled files, text in UTF-8. */
static wchar_t **python_words(int *count, wchar_t **words, wchar_t *data)
{
    static wchar_t *fixed[] = {L"-I", L"-B", L"-X", L"utf8", L"-m", L"hhapp"};
    int own = sizeof fixed / sizeof fixed[0], at = 0;
    wchar_t **all = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof(wchar_t *) * (*count + own + 3));
    if (all == NULL)
        return NULL;
    all[at++] = words[0];
    for (int each = 0; each < own; each++)
        all[at++] = fixed[each];
    if (data != NULL) {
        all[at++] = L"--data-dir";
        all[at++] = data;
    }
    for (int each = 1; each < *count; each++)
        all[at++] = words[each];
    *count = at;
    return all;
}

static int run(void)
{
    static wchar_t folder[LONGEST + 1], library[LONGEST + 64], data[LONGEST + 64];
    int count = 0;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
    HMODULE python;
    PyMain start;

    if (words == NULL || !own_folder(folder))
        return complain(L"không rõ thư mục cài đặt.", L"");
    SetDllDirectoryW(L""); /* never a library of the current folder */
    wcscpy(library, folder);
    wcscat(library, L"\\python\\" HHAPP_PYTHON);
    python = LoadLibraryExW(library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (python == NULL)
        return complain(L"thiếu hoặc hỏng tệp", library);
    start = (PyMain)(void *)GetProcAddress(python, "Py_Main");
    if (start == NULL)
        return complain(L"sai phiên bản của tệp", library);
    wcscpy(data, folder);
    wcscat(data, L"\\du-lieu");
    words = python_words(&count, words, is_folder(data) && !names_data(count, words) ? data : NULL);
    return words == NULL ? complain(L"hết bộ nhớ.", L"") : start(count, words);
}

#ifdef HHAPP_CONSOLE
int wmain(void)
{
    return run();
}
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, LPWSTR words, int show)
{
    (void)self, (void)before, (void)words, (void)show;
    return run();
}
#endif
