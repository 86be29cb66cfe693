using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Settings.Keys;

/// <summary>A page of tokens.</summary>
/// <param name="All">Whether those that are over are shown too.</param>
/// <param name="Rows">The tokens.</param>
/// <param name="Of">Whose only, or null for everybody's.</param>
/// <param name="Other">Address of the same list with, or without, those that are over.</param>
/// <param name="Next">Address of the older ones, or null.</param>
public sealed record KeysView(bool All, IReadOnlyList<KeyLine> Rows, string? Of, string Other, string? Next)
{
    /// <summary>What has just been done.</summary>
    public string? Said { get; init; }

    /// <summary>What was refused.</summary>
    public string? Why { get; init; }
}

/// <summary>One token. <paramref name="Over"/>: why it is good no more; <paramref name="Revoke"/>: where it is withdrawn, null where it cannot be by the reader.</summary>
public sealed record KeyLine(string User, string UserHref, string Label, string Made, string Ends, string? Over, string? Revoke);

/// <summary>The form of a new token.</summary>
public sealed record NewKeyView(IReadOnlyList<FormField> Fields, string? Why);
