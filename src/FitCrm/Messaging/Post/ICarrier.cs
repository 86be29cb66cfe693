using FitCrm.Data;

namespace FitCrm.Messaging.Post;

/// <summary>A letter written out, the same on every try.</summary>
/// <param name="Id">The letter's own id: every channel makes its provider key of it.</param>
/// <param name="PersonId">Whom it is for.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="Text">Its wording, filled.</param>
/// <param name="ClubName">Who sends it.</param>
/// <param name="Language">Of the text.</param>
/// <param name="WayOut">Token of its unsubscribe link; null for a service message, which has no way out under it.</param>
internal sealed record Envelope(Guid Id, Guid PersonId, string Address, FilledText Text, string ClubName, string Language, string? WayOut);

/// <summary>A channel as the postman knows it: which clubs have it, and a line for each.</summary>
internal interface ICarrier
{
    /// <summary>The way it goes.</summary>
    Channel Channel { get; }

    /// <summary>Clubs that have set it up.</summary>
    IQueryable<Guid> Clubs(FitCrmDb db);

    /// <summary>A line to the provider of a club that has set it up.</summary>
    Task<ILine> Open(FitCrmDb db, Guid clubId, CancellationToken ct);

    /// <summary>Clubs whose sealed secrets cannot be opened with the keys of this installation.</summary>
    Task<IReadOnlyList<Guid>> Locked(FitCrmDb db, CancellationToken ct);
}

/// <summary>A line to the provider of one club, kept from letter to letter.</summary>
internal interface ILine : IDisposable
{
    /// <summary>The least time between two letters.</summary>
    TimeSpan Pace { get; }

    /// <summary>Hands one letter over and tells what became of it. A letter handed over again, because we died before we noted the answer, carries the same key.</summary>
    Task<Receipt> Send(Envelope letter, CancellationToken ct);
}
