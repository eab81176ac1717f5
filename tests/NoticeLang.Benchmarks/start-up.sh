#!/usr/bin/env bash
# Publishes the program and a hello world in the same way (ReadyToRun, framework-dependent) and starts them in turn.
set -eu
cd "$(dirname "$0")/../.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
flags=(-c Release -r "linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')" --self-contained false -p:PublishReadyToRun=true -v q -nologo)

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
dotnet publish src/NoticeLang.Cli "${flags[@]}" -o "$work/published-notice"
dotnet run --project tests/NoticeLang.Benchmarks -c Release -- start-up "$work/published-notice/notice" "$work/published-hello/hello"
