namespace NoticeLang.Evaluation;

/// <summary>What sort of answer a verdict is (language 5).</summary>
public enum VerdictClass
{
    Good,
    Open,
    Bad,
    Doubt,
    Out,
}
