namespace FitCrm.Messaging;

/// <summary>One row to be written in the ledger of consents. Rows are only added; the latest of a person, channel and purpose holds.</summary>
/// <param name="Id">Made by the caller; a row with the same id is written once.</param>
/// <param name="PersonId">Who agreed or refused.</param>
/// <param name="Channel">The way it is about.</param>
/// <param name="Purpose">What messages it is about.</param>
/// <param name="Given">True: agreed; false: refused or withdrawn.</param>
/// <param name="At">When the person said so.</param>
/// <param name="Wording">The sentence the person agreed to, or by which they withdrew.</param>
/// <param name="Source">Where it came from: <c>desk</c>, <c>import</c>, <c>unsubscribe</c>, <c>task</c>, …</param>
/// <param name="ByUserId">The member of staff who recorded it; none for the person themselves or an import.</param>
public sealed record NewConsent(
    Guid Id, Guid PersonId, Channel Channel, Purpose Purpose, bool Given, DateTimeOffset At, string Wording, string Source, Guid? ByUserId = null);
