using System.Collections.Immutable;
using NoticeLang.Terminal.Keys;
using NoticeLang.Terminal.State;

namespace NoticeLang.Terminal.Screens;

/// <summary>One screen: what it shows of a state, and what its own keys do. It keeps nothing: all it knows is in the state.</summary>
public abstract class Screen
{
    public abstract ScreenKind Kind { get; }

    /// <summary>Its commands beyond moving, leaving and help, in the order of the key line, most wanted first.</summary>
    public abstract ImmutableArray<Command> Commands { get; }

    /// <summary>The place's name in the trail: "Overview", "Trafford 2019", "plan".</summary>
    public abstract string Crumb(ScreenState state, Place place);

    /// <summary>What it shows, laid out for a width; filtering, searching and scrolling are done for it.</summary>
    /// <param name="width">Columns inside the frame, at least 20.</param>
    public abstract ScreenView View(ScreenState state, Place place, int width);

    /// <summary>What is done once when somebody comes to the place; null for nothing.</summary>
    public virtual Change? Entered(ScreenState state) => null;

    /// <summary>What Enter does; null where it does nothing.</summary>
    public virtual Change? Open(ScreenState state, ScreenRow row) => null;

    /// <summary>What a command of its own does; null where it leaves it to the rest.</summary>
    public virtual Change? Do(ScreenState state, Command command, ScreenRow? row) => null;

    /// <summary>What was typed in a dialog of its own; null closes it.</summary>
    public virtual Change? Accept(ScreenState state, Dialog dialog, string text) => null;

    /// <summary>What may be typed next in a dialog of its own; none where nothing is proposed.</summary>
    public virtual ImmutableArray<Candidate> Candidates(ScreenState state, Dialog dialog) => [];

    /// <summary>An answer only this screen asked for; null where it is for nobody.</summary>
    public virtual Change? Take(ScreenState state, ScreenMessage message) => null;

    /// <summary>Why one of its commands cannot be used now, as a clause; null where it can.</summary>
    public virtual string? WhyOff(ScreenState state, Command command) => null;
}
