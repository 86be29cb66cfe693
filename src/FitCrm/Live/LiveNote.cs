namespace FitCrm.Live;

/// <summary>One piece of news: what changed (<paramref name="Id"/>: the check-in, task or contract), where, about whom, and in one word how
/// (check-ins: <c>admitted</c>, <c>refused</c>, <c>undone</c>, <c>left</c>). No names and no figures: the page fetches those under the reader's own rights.</summary>
public sealed record LiveNote(Guid Id, Guid ClubId, Guid? PersonId, string What);
