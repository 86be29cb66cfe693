namespace FitCrm.Data;

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    /// <summary>The file is here and has been looked at; nothing is written.</summary>
    Uploaded,

    /// <summary>A dry run goes on, or waits for its turn.</summary>
    Checking,

    /// <summary>The dry run is over.</summary>
    Checked,

    /// <summary>The import goes on, or waits for its turn.</summary>
    Running,

    /// <summary>Every row has been taken or rejected.</summary>
    Done,

    /// <summary>Stopped by somebody: whole batches are in, the rest is not.</summary>
    Cancelled,

    /// <summary>It broke; whole batches are in, the rest is not.</summary>
    Failed,

    /// <summary>The program ended in the middle; whole batches are in, the rest comes when it is run again.</summary>
    Interrupted,

    /// <summary>It is being taken back.</summary>
    Undoing,

    /// <summary>It was taken back.</summary>
    Undone,
}

/// <summary>What can be asked of an import.</summary>
public enum ImportWish
{
    /// <summary>A dry run over the whole file.</summary>
    Check,

    /// <summary>The import itself.</summary>
    Run,

    /// <summary>Take it back, if nothing of it was used since.</summary>
    Undo,

    /// <summary>Take it back but for what belongs to people who were used since.</summary>
    UndoRest,
}
