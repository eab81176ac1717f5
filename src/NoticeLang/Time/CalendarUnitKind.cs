namespace NoticeLang.Time;

/// <summary>The units whose whole occurrences are calendar slots. Weeks begin on Monday; quarters and years on 1 January.</summary>
public enum CalendarUnitKind
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
