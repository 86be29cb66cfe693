namespace FitCrm.Shell.Kit;

/// <summary>One row of a chart's table: its label, its cells as people read them, and whether it may still change.</summary>
public sealed record ChartRow(string Label, IReadOnlyList<string> Cells, bool Provisional = false);
