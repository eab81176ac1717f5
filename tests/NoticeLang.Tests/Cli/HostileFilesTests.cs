using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using NoticeLang.Cli;
using Xunit;

namespace NoticeLang.Tests.Cli;

/// <summary>
/// What may lie in an evidence folder by mistake or malice: each ends in a message, the other files are used, the result says that evidence
/// was not read, and the exit code is 2.
/// </summary>
public sealed class HostileFilesTests : IDisposable
{
    private const string Notice = """
        notice n-2019 "The board" {
            kind      improvement notice
            issued    23 May 2019 by department
            addressed to council
        }
        party council "The council"
        party department "The department"
        body board "Improvement board"
        condition meets "The board meets" {
            origin instrument paragraph 1
            board must meet by 31 December 2019
        }

        """;

    private const string Meeting = "records:\n  - { act: meet, by: board, day: 2019-10-22 }\n";
    private readonly string _root = Directory.CreateTempSubdirectory("notice-").FullName;

    public HostileFilesTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "case", "evidence"));
        Write("n.notice", Notice);
        Write("evidence/good.yaml", Meeting);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_named_pipe_is_not_opened()
    {
        Pipe("evidence/log.yaml");
        Holds("This is a pipe and is not read", "evidence/log.yaml");
    }

    [Fact]
    public void A_named_pipe_in_place_of_the_notice_is_not_opened()
    {
        Pipe("pipe.notice");
        var (_, error, code) = Console.RunApart("check", "pipe.notice");
        Assert.Equal(("pipe.notice is not a file and is not read.\n", ExitCode.CannotRead), (error, code));
    }

    [Fact]
    public void A_named_pipe_given_as_evidence_is_not_opened()
    {
        Pipe("log.yaml");
        var (_, error, code) = Console.RunApart("evaluate", "n.notice", "--evidence", "log.yaml", "--evidence", "evidence", "--as-at", "2022-04-01");
        Assert.Contains("This is a pipe and is not read", error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.FilesHaveErrors, code);
    }

    [Fact]
    public void A_file_without_end_is_not_read()
    {
        File.CreateSymbolicLink(Full("evidence/zero.csv"), "/dev/zero");
        Holds("This is a link that leads out of the evidence folder and is not read", "evidence/zero.csv");
    }

    [Fact]
    public void A_device_given_as_evidence_is_not_read()
    {
        File.CreateSymbolicLink(Full("zero.csv"), "/dev/zero");
        var (_, error, code) = Console.RunApart("evaluate", "n.notice", "--evidence", "zero.csv", "--as-at", "2022-04-01");
        Assert.Contains("This is a device and is not read", error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.FilesHaveErrors, code);
    }

    [Fact]
    public void A_file_of_a_gigabyte_is_refused_by_its_length()
    {
        using (var file = File.Create(Full("evidence/huge.yaml")))
        {
            file.SetLength(1L << 30);
        }

        Holds("This file is larger than 50 MB and is not read", "evidence/huge.yaml");
    }

    [Fact]
    public void A_notice_of_a_gigabyte_is_refused_by_its_length()
    {
        using (var file = File.Create(Full("huge.notice")))
        {
            file.SetLength(1L << 30);
        }

        var (_, error, code) = Console.RunApart("check", "huge.notice");
        Assert.Equal(("huge.notice is larger than 50 MB and is not read.\n", ExitCode.CannotRead), (error, code));
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        File.WriteAllText(Path.Combine(_root, "secret.yaml"), Meeting);
        File.CreateSymbolicLink(Full("evidence/link.yaml"), Path.Combine(_root, "secret.yaml"));
        Holds("This is a link that leads out of the evidence folder and is not read", "evidence/link.yaml");
    }

    [Fact]
    public void A_link_that_leads_out_by_way_of_a_linked_folder_is_not_followed()
    {
        Directory.CreateDirectory(Path.Combine(_root, "outside"));
        File.WriteAllText(Path.Combine(_root, "outside", "secret.yaml"), Meeting);
        Directory.CreateSymbolicLink(Full("evidence/.way"), Path.Combine(_root, "outside"));
        File.CreateSymbolicLink(Full("evidence/link.yaml"), Full("evidence/.way/secret.yaml"));
        Holds("This is a link that leads out of the evidence folder and is not read", "evidence/link.yaml");
    }

    [Fact]
    public void Links_in_a_circle_come_to_an_end()
    {
        File.CreateSymbolicLink(Full("evidence/a.yaml"), Full("evidence/b.yaml"));
        File.CreateSymbolicLink(Full("evidence/b.yaml"), Full("evidence/a.yaml"));
        Holds("This is a link that leads to no file and is not read", "evidence/a.yaml", "evidence/b.yaml");
    }

    [Fact]
    public void A_folder_linked_into_itself_is_not_entered()
    {
        Directory.CreateSymbolicLink(Full("evidence/loop"), Full("evidence"));
        Holds("This is a link to a folder and is not read", "evidence/loop");
    }

    [Fact]
    public void A_folder_named_like_a_file_is_a_folder()
    {
        Directory.CreateDirectory(Full("evidence/old.csv"));
        Write("evidence/old.csv/more.yaml", Meeting);
        var (output, _, code) = Console.RunApart("evaluate", "n.notice", "--as-at", "2022-04-01");
        Assert.Contains("2 evidence records from 2 files", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Finished, code);
    }

    [Fact]
    public void Folders_of_any_depth_come_to_an_end()
    {
        var deep = string.Concat(Enumerable.Repeat("d/", 21));
        Directory.CreateDirectory(Full("evidence/" + deep));
        Write($"evidence/{deep}x.yaml", Meeting);
        Holds("This folder is more than 20 folders deep and is not read", "evidence/" + deep.TrimEnd('/'));
    }

    [Fact]
    public void Control_characters_in_a_files_name_never_reach_the_terminal()
    {
        Write("evidence/\u001b[31mred\n\u202e.yaml", "records: {");
        var (printed, code) = Console.Run("evaluate", "n.notice", "--as-at", "2022-04-01");
        Assert.DoesNotContain('\u001b', printed);
        Assert.DoesNotContain('\u202e', printed);
        Assert.Contains("<U+001B>[31mred", printed, StringComparison.Ordinal);
        Assert.Equal(ExitCode.FilesHaveErrors, code);
    }

    [Fact]
    public void Values_that_look_like_paths_and_commands_are_words()
    {
        Write("evidence/good.yaml", "records:\n  - { act: meet, by: board, day: 2019-10-22, note: \"../../etc/passwd\", quote: \"$(reboot)\" }\n");
        var (output, _, code) = Console.RunApart("evaluate", "n.notice", "--as-at", "2022-04-01", "--json");
        Assert.Contains("1 evidence", Console.RunApart("evaluate", "n.notice", "--as-at", "2022-04-01").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Finished, code);
        Assert.NotEmpty(output);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("--lines")]
    [InlineData("--json")]
    public void No_writer_lets_a_value_speak_to_the_terminal(string form)
    {
        Write("evidence/good.yaml", "records:\n  - { act: meet, by: \"board\\u202e\\e[2J\", day: 2019-10-22, note: \"\\x07\\e]0;title\\x07\" }\n");
        var arguments = new[] { "evaluate", "n.notice", "--as-at", "2022-04-01", "--messages", "full" };
        var (printed, _) = Console.Run(form == "text" ? arguments : [.. arguments, form]);
        Assert.DoesNotContain(printed, c => c is '\u001b' or '\u0007' or '\u202e' or '\0');
    }

    [Fact]
    public void What_is_written_is_whole_or_not_there_and_no_link_is_written_through()
    {
        var host = new NoticeLang.Workspace.DiskWorkspaceHost(Full("."));
        Write("kept.txt", "kept");
        File.CreateSymbolicLink(Full("out.json"), Full("kept.txt"));
        host.Write("out.json", "new"u8.ToArray());
        Assert.Equal(("kept", "new"), (File.ReadAllText(Full("kept.txt")), File.ReadAllText(Full("out.json"))));
        Assert.Null(new FileInfo(Full("out.json")).LinkTarget);
        host.Write("out.json", "newer"u8.ToArray());
        Assert.Equal("newer", File.ReadAllText(Full("out.json")));
        Assert.Throws<DirectoryNotFoundException>(() => host.Write("nowhere/out.json", []));
        Assert.Equal(["kept.txt", "n.notice", "out.json"], Directory.GetFiles(Full(".")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private NoticeConsole Console => new(Full("."));

    /// <summary>The good file is used and its condition met, and the others are said not to be read: as a message, in the result and for programs.</summary>
    private void Holds(string message, params string[] paths)
    {
        var (output, error, code) = Console.RunApart("evaluate", "n.notice", "--as-at", "2022-04-01");
        Assert.Equal(ExitCode.FilesHaveErrors, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.All(paths, path => Assert.Contains(path, error, StringComparison.Ordinal));
        Assert.Contains("1 evidence record from 1 file", output, StringComparison.Ordinal);
        Assert.Contains($"Evidence not read: {(paths.Length == 1 ? "1 file" : $"{paths.Length} files")}.", output, StringComparison.Ordinal);
        var json = Console.RunApart("evaluate", "n.notice", "--as-at", "2022-04-01", "--json").Output;
        using var result = JsonDocument.Parse(json);
        var notRead = result.RootElement.GetProperty("evidenceNotRead");
        Assert.Equal(paths, notRead.GetProperty("files").EnumerateArray().Select(f => f.GetString()));
        Assert.Equal("met", result.RootElement.GetProperty("conditions")[0].GetProperty("verdict").GetString());
    }

    private void Write(string path, string text) => File.WriteAllText(Full(path), text);

    private string Full(string path) => Path.Combine(_root, "case", path);

    private void Pipe(string path)
    {
        using var made = Process.Start("mkfifo", [Full(path)]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }
}
