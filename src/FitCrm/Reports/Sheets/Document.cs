using FitCrm.Staff;

namespace FitCrm.Reports.Sheets;

/// <summary>A report that can be asked for by name; the command, the API and the pages get the same one.</summary>
internal abstract class Document
{
    /// <summary>Its name on the command line and in the address.</summary>
    public abstract string Name { get; }

    /// <summary>Who may ask for it.</summary>
    public virtual Right Right => Right.SeeFigures;

    /// <summary>Whether who has the right only for what is their own is told their own figures.</summary>
    public virtual bool TellsOwn => false;

    /// <summary>What it can be broken down by; asked for nothing, it shows all of them.</summary>
    public virtual IReadOnlyList<string> By => [];

    /// <summary>Length in days of the period that is meant where none is given; it ends on the day of the report.</summary>
    public virtual int UsualDays => 365;

    /// <summary>Where that period begins.</summary>
    public virtual DateOnly UsualFrom(DateOnly to) => to.AddDays(1 - UsualDays);

    /// <summary>Whether it can be compared with another period.</summary>
    public virtual bool Compares => false;

    /// <summary>Answers the question. Rows, if any, are read while they are written.</summary>
    public abstract Task<Finding> Find(ReportQuestion question, CancellationToken ct);
}
