namespace FitCrm.Shell.Kit;

/// <summary>One line of a ledger, already in words.</summary>
public sealed record LedgerLine(string Text, string Value, bool Total = false);
