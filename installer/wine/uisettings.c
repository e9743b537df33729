/* For the tests under Wine only, never shipped: the two WinRT classes that Qt 6.9 asks for the system's colours.

   Wine 8 does not have them, and Qt ends the program where they cannot be made. The objects here are never freed, know a
   light system without high contrast, and never call back. Layout of the interfaces: windows.ui.viewmanagement.idl. */

#include <windows.h>
#include <activation.h>
#include <string.h>
#include <wchar.h>

typedef struct { const void *const *methods; } Object;
typedef struct { BYTE a, r, g, b; } Colour;
typedef struct { INT64 value; } Token;

static const GUID UI_SETTINGS = {0x85361600, 0x1c63, 0x4627, {0xbc, 0xb1, 0x3a, 0x89, 0xe0, 0xbc, 0x9c, 0x55}};
static const GUID UI_SETTINGS_3 = {0x03021be4, 0x5254, 0x4781, {0x81, 0x94, 0x51, 0x68, 0xf7, 0xd0, 0x6d, 0x7b}};
static const GUID ACCESSIBILITY = {0xfe0e8147, 0xc4c0, 0x4562, {0xb9, 0x62, 0x13, 0x27, 0xb5, 0x2a, 0xd5, 0xb9}};
static const GUID UNKNOWN = {0, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};
static const GUID INSPECTABLE = {0xaf86e2e0, 0xb12d, 0x4c6a, {0x9c, 0x5a, 0xd7, 0xaa, 0x65, 0x10, 0x1e, 0x90}};
static const GUID AGILE = {0x94ea2b94, 0xe9cc, 0x49e0, {0xc0, 0xff, 0xee, 0x64, 0xca, 0x8f, 0x5b, 0x90}};
static const GUID FACTORY = {0x00000035, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};

extern Object settings, settings3, accessibility, make_settings, make_accessibility;

static Object *as(Object *self, const GUID *wanted)
{
    BOOL colours = self == &settings || self == &settings3;
    if (IsEqualGUID(wanted, &UNKNOWN) || IsEqualGUID(wanted, &INSPECTABLE) || IsEqualGUID(wanted, &AGILE))
        return self;
    if (colours && IsEqualGUID(wanted, &UI_SETTINGS))
        return &settings;
    if (colours && IsEqualGUID(wanted, &UI_SETTINGS_3))
        return &settings3;
    if (self == &accessibility && IsEqualGUID(wanted, &ACCESSIBILITY))
        return self;
    if ((self == &make_settings || self == &make_accessibility) && IsEqualGUID(wanted, &FACTORY))
        return self;
    return NULL;
}

static HRESULT WINAPI query(Object *self, const GUID *wanted, void **found)
{
    *found = as(self, wanted);
    return *found ? S_OK : E_NOINTERFACE;
}

static ULONG WINAPI counted(Object *self) { (void)self; return 1; }
static HRESULT WINAPI interfaces(Object *self, ULONG *n, GUID **ids) { (void)self; *n = 0; *ids = NULL; return S_OK; }
static HRESULT WINAPI nameless(Object *self, HSTRING *name) { (void)self; *name = NULL; return S_OK; }
static HRESULT WINAPI trust(Object *self, INT *level) { (void)self; *level = 0; return S_OK; }
static HRESULT WINAPI hear(Object *self, void *who, Token *token) { (void)self, (void)who; token->value = 1; return S_OK; }
static HRESULT WINAPI forget(Object *self, Token token) { (void)self, (void)token; return S_OK; }
static HRESULT WINAPI no(Object *self, BYTE *answer) { (void)self; *answer = 0; return S_OK; }
static HRESULT WINAPI absent(void) { return E_NOTIMPL; }

static HRESULT WINAPI create(Object *self, Object **made)
{
    *made = self == &make_settings ? &settings : &accessibility;
    return S_OK;
}

static HRESULT WINAPI colour(Object *self, INT which, Colour *found)
{
    static const Colour ground = {255, 255, 255, 255}, text = {255, 0, 0, 0}, accent = {255, 18, 88, 163};
    (void)self;
    *found = which == 0 ? ground : which == 1 ? text : accent;
    return S_OK;
}

#define COMMON query, counted, counted, interfaces, nameless, trust
static const void *const of_factory[] = {COMMON, create};
static const void *const of_settings[] = {COMMON, absent, absent, absent, absent, absent, absent, absent, absent,
                                          absent, absent, absent, absent, absent, absent, absent, absent, absent};
static const void *const of_settings3[] = {COMMON, colour, hear, forget};
static const void *const of_accessibility[] = {COMMON, no, nameless, hear, forget};
Object settings = {of_settings}, settings3 = {of_settings3}, accessibility = {of_accessibility};
Object make_settings = {of_factory}, make_accessibility = {of_factory};

typedef const wchar_t *(WINAPI *RawText)(HSTRING, UINT32 *);

__declspec(dllexport) HRESULT WINAPI DllGetActivationFactory(HSTRING name, Object **factory)
{
    RawText raw = (RawText)(void *)GetProcAddress(LoadLibraryW(L"combase.dll"), "WindowsGetStringRawBuffer");
    const wchar_t *words = raw ? raw(name, NULL) : L"";
    *factory = wcsstr(words, L"AccessibilitySettings") ? &make_accessibility : &make_settings;
    return S_OK;
}

__declspec(dllexport) HRESULT WINAPI DllCanUnloadNow(void) { return S_FALSE; }
