using FitCrm.Billing;
using FitCrm.Membership;
using FitCrm.Messaging;

namespace FitCrm.Shell.Demo;

/// <summary>One invented member with everything that happened with them. Days are the club's, times of visits too.</summary>
internal sealed record Life(Face Face, DateOnly JoinedOn, DateTimeOffset CreatedAt, string? Seller, string? Trainer)
{
    public required Guid Id { get; init; }
    public List<LifeContract> Contracts { get; } = [];
    public List<LifeFreeze> Freezes { get; } = [];
    public List<LifePayment> Payments { get; } = [];
    public List<LifeVisit> Visits { get; } = [];
    public List<LifeConsent> Consents { get; } = [];
    public List<LifeNote> Notes { get; } = [];
}

/// <summary>Who somebody is. The ascii name is the part before the @ of an invented address.</summary>
internal sealed record Face(int Number, CastClub Club, string First, string Last, string Language, Sex Sex, string Phone, string Email, string Card, string Source)
{
    public DateOnly? Birthday { get; init; }
    public int? BirthYear { get; init; }
}

/// <summary>A contract sold; keys name the plan and the seller of the cast. <paramref name="ChargeId"/> is its charge, due the day it was bought.</summary>
internal sealed record LifeContract(Guid Id, Guid ChargeId, CastPlan Plan, DateOnly StartsOn, DateOnly AgreedEndsOn, DateOnly BoughtOn, DateTimeOffset CreatedAt, string? Seller)
{
    /// <summary>E as known today.</summary>
    public DateOnly EndsOn { get; set; } = AgreedEndsOn;

    /// <summary>The first day without entry.</summary>
    public DateOnly? CancelledOn { get; set; }

    /// <summary>Why, in the words of the cast.</summary>
    public string? CancelReason { get; set; }

    /// <summary>Whether it rolls on month by month.</summary>
    public bool RollsOn => Plan.Term == Term.Monthly;

    /// <summary>The last day of entry.</summary>
    public DateOnly LastDay => CancelledOn is { } day ? day.AddDays(-1) : EndsOn;
}

/// <summary>A freeze, both ends frozen.</summary>
internal sealed record LifeFreeze(Guid Id, Guid ContractId, DateOnly From, DateOnly To, DateOnly RecordedOn, string Reason);

/// <summary>Money for a contract, in minor units.</summary>
internal sealed record LifePayment(Guid Id, Guid ChargeId, long Amount, PaymentMethod Method, DateOnly On, DateTimeOffset At);

/// <summary>A visit; the class is empty for the gym.</summary>
internal readonly record struct LifeVisit(Guid Id, DateOnly On, DateTimeOffset At, string Class);

/// <summary>A consent given or withdrawn at the desk.</summary>
internal sealed record LifeConsent(Guid Id, Channel Channel, Purpose Purpose, bool Given, DateTimeOffset At);

/// <summary>A note of the staff.</summary>
internal sealed record LifeNote(Guid Id, string Text, DateTimeOffset At);
