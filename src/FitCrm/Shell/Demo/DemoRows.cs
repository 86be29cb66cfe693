using FitCrm.Attendance;
using FitCrm.Billing;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Messaging;

namespace FitCrm.Shell.Demo;

/// <summary>Invented lives as the rows of the modules.</summary>
internal sealed class DemoRows(Cast cast, DemoPlace place)
{
    public PersonRow Person(Life life) => new()
    {
        Id = life.Id, ClubId = place.ClubOf(life.Face.Club).Id, ExternalId = FormattableString.Invariant($"M{life.Face.Number:D6}"),
        FirstName = life.Face.First, LastName = life.Face.Last, FullName = $"{life.Face.First} {life.Face.Last}", Phone = life.Face.Phone, Email = life.Face.Email,
        Birthday = life.Face.Birthday, BirthYear = life.Face.BirthYear, Sex = life.Face.Sex, CardCode = life.Face.Card, Language = life.Face.Language,
        Source = life.Face.Source, OwnerId = place.StaffOf(life.Seller)?.Id, TrainerId = place.StaffOf(life.Trainer)?.Id, TrainerName = place.StaffOf(life.Trainer)?.Name,
        JoinedOn = life.JoinedOn, CreatedAt = life.CreatedAt,
    };

    public IEnumerable<ContractRow> Contracts(Life life) => life.Contracts.Select(c => new ContractRow
    {
        Id = c.Id, PersonId = life.Id, PlanId = place.PlanOf(c.Plan), ClubId = place.ClubOf(life.Face.Club).Id, Group = c.Plan.Group, Term = c.Plan.Term,
        StartsOn = c.StartsOn, AgreedEndsOn = c.AgreedEndsOn, EndsOn = c.EndsOn, BoughtOn = c.BoughtOn, Price = PriceOf(c),
        MonthlyPrice = Terms.MonthlyPrice(c.Plan.Price, c.Plan.Term, c.Plan.Count), SellerId = place.StaffOf(c.Seller)?.Id, AutoRenew = c.RollsOn,
        CancelledOn = c.CancelledOn, CancelReason = c.CancelReason, CancelRecordedAt = Cancelled(life, c), CreatedAt = c.CreatedAt,
    });

    public static IEnumerable<FreezeRow> Freezes(Life life) => life.Freezes.Select(f => new FreezeRow
    {
        Id = f.Id, ContractId = f.ContractId, PersonId = life.Id, From = f.From, To = f.To, RecordedOn = f.RecordedOn, MovesEnd = true, Reason = f.Reason,
    });

    public IEnumerable<BulkCharge> Charges(Life life) => life.Contracts.Select(c =>
        new BulkCharge(c.ChargeId, life.Id, c.Id, place.ClubOf(life.Face.Club).Id, PriceOf(c), c.BoughtOn, c.CreatedAt));

    public IEnumerable<BulkPayment> Payments(Life life) => life.Payments.Select(p =>
        new BulkPayment(p.Id, p.ChargeId, life.Id, new(p.Amount, place.Currency), p.Method, p.On, p.At, place.StaffOf(life.Seller)?.Id));

    public IEnumerable<VisitRow> Visits(Life life) => life.Visits.Select(v => new VisitRow
    {
        Id = v.Id, PersonId = life.Id, ClubId = place.ClubOf(life.Face.Club).Id, On = v.On, At = v.At, Kind = v.Class.Length > 0 ? VisitKind.Class : VisitKind.Gym,
        Class = v.Class, Attended = true, Source = life.Face.Number % 3 == 0 ? VisitSource.Desk : VisitSource.Turnstile,
    });

    public IEnumerable<NewConsent> Consents(Life life) => life.Consents.Select(c =>
        new NewConsent(c.Id, life.Id, c.Channel, c.Purpose, c.Given, c.At, cast.ConsentWording, "desk", place.StaffOf(life.Seller)?.Id));

    public IEnumerable<NoteRow> Notes(Life life) => life.Notes.Select(n =>
        new NoteRow(n.Id, life.Id, n.Text, n.At, place.StaffOf(life.Seller)?.Id, place.StaffOf(life.Seller)?.Name ?? ""));

    private Money PriceOf(LifeContract contract) => new(contract.Plan.Price, place.Currency);

    private DateTimeOffset? Cancelled(Life life, LifeContract contract) =>
        contract.CancelledOn is { } day ? ClubTime.InstantOf(day, new TimeOnly(12, 0), place.ClubOf(life.Face.Club).Zone) : null;
}
