@echo off
rem Starts the command line of Kepil on Windows: that of a release as it is; that of the sources built first, when it was not built.
rem After a change of the sources: mvn -q package -Dmaven.test.skip -pl examples/command-line -am
setlocal

rem The language of what this script says: that of --lang, else that of LC_ALL or LANG.
set "language=%LC_ALL%"
if not defined language set "language=%LANG%"
rem Not a for over all words, which a parenthesis in the name of a file ends; to cmd an equals sign parts words, so that --lang=ru is two.
set "command=%~1"
set "previous="
:words
if "%~1"=="" goto worded
if "%previous%"=="--lang" set "language=%~1"
set "previous=%~1"
shift /1
goto words
:worded
if defined language set "language=%language:~0,2%"

rem The texts below and the answers are UTF-8.
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul

set "app=%~dp0"
if not exist "%app%kepil.jar" set "app=%~dp0examples\command-line\target\"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "told=%TEMP%\kepil-java-%RANDOM%.txt"
"%java%" -version >nul 2>"%told%"
if errorlevel 1 (
    call :say "Java табылмады: %java%. Мүмкін, JDK 17 не одан кейінгісін орнату немесе JAVA_HOME айнымалысын беру керек." "Java не найдена: %java%. Возможно, нужно установить JDK 17 или новее либо задать JAVA_HOME." "Java is missing: %java%. Maybe install a JDK, version 17 or later, or set JAVA_HOME."
    del "%told%"
    set "code=3"
    goto end
)
set "version=0"
for /f "tokens=3" %%v in ('findstr /c:" version " "%told%"') do set "version=%%~v"
del "%told%"
for /f "delims=." %%v in ("%version%") do set "version=%%v"
if %version% LSS 17 (
    call :say "Бұл Java 17-нұсқадан ескі: %java%. Мүмкін, JAVA_HOME айнымалысында JDK 17 не одан кейінгісін көрсету керек." "Эта Java старше версии 17: %java%. Возможно, в JAVA_HOME нужно указать JDK 17 или новее." "This Java is older than 17: %java%. Maybe set JAVA_HOME to a JDK, version 17 or later."
    set "code=3"
    goto end
)

if exist "%app%kepil.jar" goto run
where mvn >nul 2>nul
if errorlevel 1 (
    call :say "Maven (mvn) табылмады; алғаш іске қосқанда Kepil сонымен құрастырылады." "Maven (mvn) не найден; при первом запуске Kepil собирается с его помощью." "Maven (mvn) is missing; the first use builds Kepil with it."
    set "code=3"
    goto end
)
call :say "құрастырылуда, алғашында бір минуттай уақыт алады…" "идёт сборка, в первый раз это занимает минуту…" "building, which takes a minute the first time…"
call mvn -q -B -Dstyle.color=never -f "%~dp0pom.xml" -Dmaven.test.skip -Dmaven.javadoc.skip -Dmaven.source.skip -Dassembly.skipAssembly package -pl examples/command-line -am 1>&2
if errorlevel 1 (
    call :say "құрастыру сәтсіз аяқталды, жоғарыны қараңыз." "сборка не удалась, см. выше." "the build failed, see above."
    set "code=3"
    goto end
)

:run
rem See the script kepil for these.
set "flags=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
if "%command%"=="batch" set "flags=-XX:+UseParallelGC -Xmx384m"
if "%command%"=="portrait" set "flags=-XX:+UseParallelGC"
if "%command%"=="kit" set "flags=-XX:+UseParallelGC"
if "%command%"=="population" set "flags=-XX:+UseParallelGC"
if "%command%"=="bench" set "flags=-XX:+UseParallelGC"
if "%command%"=="ask" set "flags=-XX:+UseSerialGC"
if /i "%language%"=="kk" set "flags=%flags% -Duser.language=kk"
if /i "%language%"=="ru" set "flags=%flags% -Duser.language=ru"
"%java%" %flags% -Xlog:disable -jar "%app%kepil.jar" %*
set "code=%errorlevel%"

:end
chcp %page% >nul
exit /b %code%

rem Says the first text in Kazakh, the second in Russian, the third in English.
:say
set "text=%~3"
if /i "%language%"=="kk" set "text=%~1"
if /i "%language%"=="ru" set "text=%~2"
rem Expanded last, so that an ampersand in the path of Java is no command.
setlocal EnableDelayedExpansion
echo kepil: !text! 1>&2
endlocal
goto :eof
