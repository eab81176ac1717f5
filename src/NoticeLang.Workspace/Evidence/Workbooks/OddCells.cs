namespace NoticeLang.Workspace.Evidence.Workbooks;

/// <summary>Cells of a sheet that something is to be said of: how many, and the first of them.</summary>
internal sealed class OddCells
{
    public int Count { get; private set; }

    public int FirstRow { get; private set; }

    public int FirstColumn { get; private set; }

    public void Note(bool isOdd, int row, int column)
    {
        if (isOdd && ++Count == 1)
        {
            (FirstRow, FirstColumn) = (row, column);
        }
    }
}
