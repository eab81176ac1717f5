namespace NoticeLang.Evidence.PersonalData;

/// <summary>What a part of a text looks like.</summary>
public enum PersonalDataKind
{
    /// <summary>A person's name beside an age of at most 17.</summary>
    NameAndAge,

    /// <summary>"DOB 3/4/2014", "born on 3 April 2014".</summary>
    DateOfBirth,

    /// <summary>Ten digits that end in the digit an NHS number would end in, or that are called one.</summary>
    NhsNumber,

    /// <summary>The number of a case, of a child in a case system, or of a pupil.</summary>
    CaseNumber,

    /// <summary>A house and its street or postcode beside a person, or called somebody's home.</summary>
    HomeAddress,

    /// <summary>A cell that heads a column of any of these.</summary>
    Column,
}

/// <summary>A part of a text that looks like a child's personal data.</summary>
public readonly record struct PersonalDataFinding(PersonalDataKind Kind, NoticeLang.Text.TextSpan Span);
