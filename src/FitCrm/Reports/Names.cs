namespace FitCrm.Reports;

/// <summary>Which figure's names are wanted.</summary>
public enum Behind
{
    /// <summary>All due cycles.</summary>
    Due,

    /// <summary>Final ones.</summary>
    Final,

    /// <summary>Renewed, final or not.</summary>
    Renewed,

    /// <summary>Renewed and final: those of the rate.</summary>
    RenewedFinal,

    /// <summary>Renewed before E − 30.</summary>
    Early,

    /// <summary>Renewed from E − 30 up to E.</summary>
    OnTime,

    /// <summary>Renewed after E within the grace.</summary>
    InGrace,

    /// <summary>Final, renewed for more a month.</summary>
    Up,

    /// <summary>Final, renewed for the same a month.</summary>
    Same,

    /// <summary>Final, renewed for less a month.</summary>
    Down,

    /// <summary>Final and not renewed.</summary>
    Lapsed,

    /// <summary>Lapsed and back within a year.</summary>
    Rejoined,

    /// <summary>Not final and not renewed yet.</summary>
    Open,

    /// <summary>Cancelled before E; what rolled on had no E.</summary>
    Cancelled,

    /// <summary>Lost: lapsed or cancelled, as in the attrition.</summary>
    Lost,
}

/// <summary>A page of names.</summary>
/// <param name="Behind">The figure.</param>
public sealed record NamesWanted(Behind Behind)
{
    /// <summary>Only those with <see cref="Value"/> in this dimension.</summary>
    public string? By { get; init; }

    /// <summary>The value in the dimension of <see cref="By"/>.</summary>
    public string? Value { get; init; }

    /// <summary>Only first (true) or later (false) cycles of their chain.</summary>
    public bool? First { get; init; }

    /// <summary>Only the lapsed who gave this reason; <c>unknown</c> for those who gave none.</summary>
    public string? Reason { get; init; }

    /// <summary>What <see cref="NamesPage.Next"/> of the page before said; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>Names on a page, 1 to 500.</summary>
    public int Take { get; init; } = 50;

    /// <summary>Whether a cycle belongs to the figure.</summary>
    public bool Holds(DueLine line)
    {
        var cycle = line.Cycle;
        if (First is { } first && first != (cycle.Term.Number == 1)) return false;
        if (By is not null && (line.Values[0] is { Length: > 0 } value ? value : RenewalTally.Unknown) != Value) return false;
        if (Reason is not null && (!cycle.IsLapsed || (cycle.LossReason ?? RenewalTally.Unknown) != Reason)) return false;
        return Behind switch
        {
            Behind.Lost => cycle.IsCancelled || cycle.IsLapsed,
            Behind.Cancelled => cycle.IsCancelled && !cycle.Term.Rolls,
            _ when cycle.IsCancelled => false,
            Behind.Due => true,
            Behind.Final => cycle.IsFinal,
            Behind.Renewed => cycle.IsRenewed,
            Behind.RenewedFinal => cycle is { IsFinal: true, IsRenewed: true },
            Behind.Early => cycle is { IsFinal: true, When: RenewedWhen.Early },
            Behind.OnTime => cycle is { IsFinal: true, When: RenewedWhen.OnTime },
            Behind.InGrace => cycle is { IsFinal: true, When: RenewedWhen.InGrace },
            Behind.Up => cycle.IsFinal && PriceMoves.Of(cycle) > 0,
            Behind.Same => cycle.IsFinal && PriceMoves.Of(cycle) == 0,
            Behind.Down => cycle.IsFinal && PriceMoves.Of(cycle) < 0,
            Behind.Lapsed => cycle.IsLapsed,
            Behind.Rejoined => cycle is { IsLapsed: true, RejoinedOn: not null },
            _ => cycle is { IsFinal: false, IsRenewed: false },
        };
    }
}

/// <summary>Names behind a figure.</summary>
/// <param name="Lines">This page, by day of E (or of cancelling), then name.</param>
/// <param name="Total">All names behind the figure.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
public sealed record NamesPage(IReadOnlyList<DueLine> Lines, int Total, string? Next);
