namespace NoticeLang.Terminal.State;

/// <summary>What a dialog asks.</summary>
public enum DialogKind
{
    Search,
    Filter,
    Date,

    /// <summary>A record to suppose, as a sentence.</summary>
    Suppose,

    /// <summary>All commands by name.</summary>
    Palette,

    /// <summary>The keys of the screen below.</summary>
    Help,

    /// <summary>The name of a scenario to save.</summary>
    SaveScenario,

    /// <summary>Whether the changes shown are to be made to the notice's file.</summary>
    Fix,

    /// <summary>In which form the view is written to a file.</summary>
    Export,
}

/// <summary>One line that is typed, over the screen it is about.</summary>
/// <param name="Text">What is typed so far.</param>
/// <param name="Cursor">Where in it the next letter goes.</param>
/// <param name="Selected">Of a list below the line: which entry, from 0.</param>
/// <param name="Problem">Why what was typed was not taken; null where it was not tried.</param>
public sealed record Dialog(DialogKind Kind, string Text = "", int Cursor = 0, int Selected = 0, string? Problem = null);
