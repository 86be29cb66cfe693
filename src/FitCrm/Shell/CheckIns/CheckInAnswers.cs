using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Retention;

namespace FitCrm.Shell.CheckIns;

/// <summary>The answer of the API: decision, who stands there, what to say.</summary>
public sealed record CheckInAnswer
{
    /// <summary>The caller's id.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>admitted</c> or <c>refused</c>.</summary>
    public required string Decision { get; init; }

    /// <summary>Code of what speaks against it, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The same for people.</summary>
    public string? ReasonText { get; init; }

    /// <summary>Codes of what the desk should know.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>At most one thing to say, or null.</summary>
    public PromptPart? Prompt { get; init; }

    /// <summary>Who it is, or null for a card nobody has.</summary>
    public MemberPart? Member { get; init; }

    /// <summary>The contract, or null.</summary>
    public ContractPart? Contract { get; init; }
}

/// <summary>The person with what retention knows.</summary>
public sealed record MemberPart(Guid Id, string Name, string? Photo, string? Stage, int? Risk, IReadOnlyList<string> Reasons);

/// <summary>The contract; <paramref name="CreditsLeft"/> is null without a pack of sessions.</summary>
public sealed record ContractPart(string Plan, DateOnly? EndsOn, int? CreditsLeft, Money Owed);

/// <summary>The one thing to say; <paramref name="Id"/> is the touch that the desk answers.</summary>
public sealed record PromptPart(Guid Id, string Key, string Title, string Text);

/// <summary>Composes the answer out of what each front knows.</summary>
public sealed class CheckInAnswers(CheckInDesk desk, Arrivals arrivals, QuickReads reads)
{
    /// <summary>Reads the badge and tells what came of it. Refuses what <see cref="CheckInDesk.Read"/> refuses.</summary>
    public async Task<Outcome<CheckInAnswer>> Read(Scan scan, CancellationToken ct)
    {
        var read = await desk.Read(scan, ct);
        if (read.Refused is { } no) return no;
        var (checkIn, who) = (read.Value.CheckIn, read.Value.Member);
        if (who is null) return Of(read.Value, null, null);
        return Of(read.Value, await arrivals.Greet(who.Id, checkIn.Admitted ? checkIn.On : null, ct), await reads.Run((db, token) => Photos.Quickly(db, who.Id, token), ct));
    }

    private static CheckInAnswer Of(Admission read, Greeting? greeting, string? photo) => new()
    {
        Id = read.CheckIn.Id, Decision = read.CheckIn.Admitted ? "admitted" : "refused", Reason = read.CheckIn.Reason, ReasonText = read.CheckIn.ReasonText,
        Warnings = read.CheckIn.Warnings,
        Prompt = greeting?.Prompt is { } say ? new(say.TouchId, say.Key, say.Title, say.Text) : null,
        Member = read.Member is { } who ? new(who.Id, who.Name, photo, greeting?.Standing.Stage, greeting?.Standing.Risk, greeting?.Standing.Reasons ?? []) : null,
        Contract = read.Contract is { } contract ? new(contract.Plan, contract.EndsOn, null, contract.Owed) : null,
    };
}
