#!/usr/bin/env bash
# Publishes the program with its profile for linux-x64 and a hello world in the same way (self-contained, all compiled ahead of time together), and
# starts them in turn. With "profile" as its argument: records anew the start-up profile the program is compiled with, and no more.
set -eu
cd "$(dirname "$0")/../.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
if [ "${1:-}" = profile ]; then
    dotnet build tests/NoticeLang.Benchmarks -c Release -v q -nologo
    DOTNET_ReadyToRun=0 dotnet run --project tests/NoticeLang.Benchmarks -c Release --no-build -- \
        profile src/NoticeLang.Cli/Properties/PublishProfiles/startup.mibc | tail -n 1
    exit
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
flags=(-c Release -r linux-x64 --self-contained -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true -v q -nologo)

mkdir "$work/hello"
cat >"$work/hello/hello.csproj" <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <InvariantGlobalization>true</InvariantGlobalization>
    <UseSystemResourceKeys>true</UseSystemResourceKeys>
    <TieredPGO>false</TieredPGO>
  </PropertyGroup>
</Project>
P
echo 'System.Console.WriteLine("Hello, world");' >"$work/hello/Program.cs"

dotnet publish "$work/hello" "${flags[@]}" -o "$work/published-hello"
dotnet publish src/NoticeLang.Cli -p:PublishProfile=linux-x64 -v q -nologo -o "$work/published-notice"
dotnet run --project tests/NoticeLang.Benchmarks -c Release -- start-up "$work/published-notice/notice" "$work/published-hello/hello"
