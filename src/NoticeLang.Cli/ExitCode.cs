namespace NoticeLang.Cli;

/// <summary>THE TABLE of exit codes, as help lists them.</summary>
internal static class ExitCode
{
    public const int Finished = 0;
    public const int NeedsAttention = 1;
    public const int FilesHaveErrors = 2;
    public const int NotUnderstood = 3;
    public const int CannotRead = 4;
    public const int Fault = 70;
    public const int Stopped = 130;

    public static (int Code, string Meaning)[] All =>
    [
        (Finished, "finished, and nothing needs attention"),
        (NeedsAttention, "finished, and a condition of the notice has a status in --fail-on, or a scenario does not hold"),
        (FilesHaveErrors, "a notice or evidence file has errors, so there is no result or only part of one"),
        (NotUnderstood, "the command line was not understood"),
        (CannotRead, "a file or folder could not be read or written"),
        (Fault, "NoticeLang itself went wrong"),
        (Stopped, "stopped with Ctrl+C"),
    ];
}
