; The installer: for one user, without administrator rights, without network, in Vietnamese; /S installs silently.
; installer/nsis.py passes VERSION, NUMBERS, OUT, SIZE_KB and what it made: ICON, SIDE (a picture), LANGUAGES, FILES (what
; to unpack), TYPES (file types).
;
; In $INSTDIR stand only the folder "app", which a new version replaces whole, and the uninstaller. The new version is
; unpacked beside the old one and takes its place at the end, so a failure leaves the old one as it was.
; The data lie elsewhere, in $LOCALAPPDATA\HHApp, and are only touched by an uninstaller that was asked to.
;
; Exit codes when silent: 0 done, 2 not done, 3 Windows too old, 4 the program is running, 5 a folder of others.

Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

!define NAME "HHApp"
!define TITLE "HHApp - Cải cách hành chính"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define CLASSES "Software\Classes"
!define UNINSTALLER "go-cai-dat.exe"

Name "${NAME} ${VERSION}" "${NAME} ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${ENTRY}" "InstallLocation"
BrandingText "${TITLE}"
CRCCheck force
AllowSkipFiles off
ManifestDPIAware true
ManifestSupportedOS Win10
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=1066 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1066 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=1066 "FileDescription" "Bộ cài đặt ${TITLE}"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "LegalCopyright" "Dùng cho các cơ quan hành chính nhà nước"

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include "${TYPES}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEPAGE_TITLE "Cài đặt HHApp ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "HHApp giữ kế hoạch, số liệu và báo cáo cải cách hành chính của UBND cấp xã.$\r$\n$\r$\nChương trình được cài cho riêng bạn, không cần quyền quản trị, không cần mạng.$\r$\n$\r$\nNếu máy đang có bản cũ, bản này thay vào; dữ liệu được giữ nguyên. Hãy đóng HHApp trước khi bấm Tiến."
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE AfterFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "Đã cài xong HHApp ${VERSION}"
!define MUI_FINISHPAGE_TEXT "Mở HHApp bằng biểu tượng trên màn hình nền hoặc trong thực đơn Bắt đầu.$\r$\n$\r$\nBấm đúp một tệp .hhbc, .hhmau, .hhgiao hoặc .hhpn cũng mở HHApp."
!define MUI_FINISHPAGE_RUN "$INSTDIR\app\hhapp.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Mở HHApp ngay"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGEEX "${LANGUAGES}" "Vietnamese"

; --- What is refused, each in one sentence; silently it is only an exit code ---

!macro Refuse CODE WORDS
  MessageBox MB_OK|MB_ICONSTOP "${WORDS}" /SD IDOK
  SetErrorLevel ${CODE}
!macroend

Function .onInit
  ${IfNot} ${AtLeastBuild} 17763
    !insertmacro Refuse 3 "HHApp cần Windows 10 bản 1809 trở lên (64-bit); máy này dùng Windows cũ hơn nên không cài được."
    Quit
  ${EndIf}
  ${If} ${Silent}
    Call OwnFolder
    Pop $0
    ${If} $0 != "ours"
      SetErrorLevel 5
      Quit
    ${EndIf}
    Call IsRunning
    Pop $0
    ${If} $0 == "running"
      SetErrorLevel 4
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Function AfterFolder
  Call OwnFolder
  Pop $0
  ${If} $0 != "ours"
    !insertmacro Refuse 5 "Thư mục $INSTDIR đã có tệp khác; hãy chọn một thư mục trống."
    Abort
  ${EndIf}
  Call IsRunning
  Pop $0
  ${If} $0 == "running"
    !insertmacro Refuse 4 "HHApp đang chạy; hãy đóng HHApp rồi bấm Cài đặt lại."
    Abort
  ${EndIf}
FunctionEnd

; A folder that holds things of others gets a subfolder of our own. Pushes "ours", or "others" where that is not free.
Function OwnFolder
  Call FolderState
  Pop $0
  ${If} $0 == "others"
    StrCpy $INSTDIR "$INSTDIR\${NAME}"
    Call FolderState
    Pop $0
  ${EndIf}
  Push $0
FunctionEnd

Function FolderState
  ${If} ${FileExists} "$INSTDIR\app\hhapp.exe"
  ${OrIf} ${FileExists} "$INSTDIR\${UNINSTALLER}"
    Push "ours"
    Return
  ${EndIf}
  StrCpy $2 "ours"
  FindFirst $0 $1 "$INSTDIR\*"
  ${DoUntil} $1 == ""
    ${If} $1 != "."
    ${AndIf} $1 != ".."
    ${AndIf} $1 != "app-moi" ; an installation that was cut off
      StrCpy $2 "others"
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
  Push $2
FunctionEnd

; Windows lets nobody write into a program that runs. Pushes "running" or "free".
!macro IsRunning UN
Function ${UN}IsRunning
  StrCpy $1 "free"
  ${If} ${FileExists} "$INSTDIR\app\hhapp.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\app\hhapp.exe" a
    ${If} ${Errors}
      StrCpy $1 "running"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\app\hhapp-cli.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\app\hhapp-cli.exe" a
    ${If} ${Errors}
      StrCpy $1 "running"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
  ClearErrors
  Push $1
FunctionEnd
!macroend
!insertmacro IsRunning ""
!insertmacro IsRunning "un."

; --- File types: done for each of TYPES ---

!macro AddType SUFFIX WORDS
  WriteRegStr HKCU "${CLASSES}\${NAME}${SUFFIX}" "" "${WORDS}"
  WriteRegStr HKCU "${CLASSES}\${NAME}${SUFFIX}\DefaultIcon" "" "$INSTDIR\app\hhapp.exe,0"
  WriteRegStr HKCU "${CLASSES}\${NAME}${SUFFIX}\shell\open\command" "" '"$INSTDIR\app\hhapp.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}" "" "${NAME}${SUFFIX}"
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${NAME}${SUFFIX}" ""
!macroend

; Only what still points at us: another program may have taken the type since.
!macro RemoveType SUFFIX WORDS
  DeleteRegKey HKCU "${CLASSES}\${NAME}${SUFFIX}"
  DeleteRegValue HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${NAME}${SUFFIX}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids"
  ReadRegStr $0 HKCU "${CLASSES}\${SUFFIX}" ""
  ${If} $0 == "${NAME}${SUFFIX}"
    DeleteRegValue HKCU "${CLASSES}\${SUFFIX}" ""
  ${EndIf}
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}"
!macroend

; --- Installing ---

Section
  SetShellVarContext current
  RMDir /r "$INSTDIR\app-moi"
  ClearErrors
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  ${If} ${Errors}
    !insertmacro Refuse 2 "Không ghi được vào $INSTDIR; hãy kiểm tra chỗ trống trên ổ đĩa. Bản HHApp cũ, nếu có, vẫn nguyên."
    RMDir /r "$INSTDIR\app-moi"
    Abort
  ${EndIf}
  Call TakePlace
  Call Register
SectionEnd

; The new version takes the place of the old one.
Function TakePlace
  RMDir /r "$INSTDIR\app-cu"
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\app\*"
    Rename "$INSTDIR\app" "$INSTDIR\app-cu"
  ${EndIf}
  ${If} ${Errors}
    RMDir /r "$INSTDIR\app-moi"
    !insertmacro Refuse 4 "Không thay được bản cũ vì HHApp hoặc một tệp của HHApp đang mở; hãy đóng lại rồi cài lại."
    Abort
  ${EndIf}
  Rename "$INSTDIR\app-moi" "$INSTDIR\app"
  ${If} ${Errors}
    Rename "$INSTDIR\app-cu" "$INSTDIR\app"
    !insertmacro Refuse 2 "Chưa cài được bản mới; bản HHApp cũ, nếu có, vẫn nguyên."
    Abort
  ${EndIf}
  ; somebody may have made the installed program a portable one: its data are not ours to delete
  ${If} ${FileExists} "$INSTDIR\app-cu\du-lieu\*"
    Rename "$INSTDIR\app-cu\du-lieu" "$INSTDIR\app\du-lieu"
  ${EndIf}
  RMDir /r "$INSTDIR\app-cu"
FunctionEnd

Function Register
  SetOutPath "$DOCUMENTS" ; where the program started by a shortcut looks first
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\app\hhapp.exe" "" "$INSTDIR\app\hhapp.exe" 0
  CreateShortcut "$DESKTOP\${TITLE}.lnk" "$INSTDIR\app\hhapp.exe" "" "$INSTDIR\app\hhapp.exe" 0
  SetOutPath "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\app\hhapp.exe"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
  !insertmacro EachType AddType
  Call TellExplorer
FunctionEnd

!macro TellExplorer UN
Function ${UN}TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; SHCNE_ASSOCCHANGED
FunctionEnd
!macroend
!insertmacro TellExplorer ""
!insertmacro TellExplorer "un."

; --- Uninstalling ---

Var DeleteData

Function un.onInit
  SetShellVarContext current
  Call un.IsRunning
  Pop $0
  ${If} $0 == "running"
    !insertmacro Refuse 4 "HHApp đang chạy; hãy đóng HHApp rồi gỡ cài đặt lại."
    Quit
  ${EndIf}
  StrCpy $DeleteData "no"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/XOA-DU-LIEU" $1
  ${IfNot} ${Errors}
    StrCpy $DeleteData "yes"
  ${EndIf}
FunctionEnd

Section "Uninstall"
  SetShellVarContext current
  Call un.AskForData
  ${If} ${FileExists} "$INSTDIR\app\du-lieu\*"
    Rename "$INSTDIR\app\du-lieu" "$INSTDIR\du-lieu"
  ${EndIf}
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\app-cu"
  RMDir /r "$INSTDIR\app-moi"
  Delete "$INSTDIR\${UNINSTALLER}"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  Delete "$DESKTOP\${TITLE}.lnk"
  !insertmacro EachType RemoveType
  DeleteRegKey HKCU "${ENTRY}"
  Call un.TellExplorer
  ${If} $DeleteData == "yes"
    RMDir /r "$LOCALAPPDATA\${NAME}"
  ${EndIf}
SectionEnd

; The data stay unless the user says twice that they are to go; silently only with /XOA-DU-LIEU.
Function un.AskForData
  ${If} ${Silent}
  ${OrIfNot} ${FileExists} "$LOCALAPPDATA\${NAME}\*"
    Return
  ${EndIf}
  MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONQUESTION \
    "Có xóa luôn dữ liệu của đơn vị không?$\r$\n$\r$\nDữ liệu và các bản sao lưu nằm ở $LOCALAPPDATA\${NAME}. Nên giữ lại: cài lại HHApp thì dùng tiếp được." \
    IDNO keep
  MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONEXCLAMATION \
    "Toàn bộ dữ liệu, bản sao lưu và khóa ký của đơn vị sẽ mất, không lấy lại được. Vẫn xóa?" \
    IDNO keep
  StrCpy $DeleteData "yes"
  Return
  keep:
  StrCpy $DeleteData "no"
FunctionEnd
