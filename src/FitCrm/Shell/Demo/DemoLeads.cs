using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Membership;

namespace FitCrm.Shell.Demo;

/// <summary>Invented leads as rows: the people who never joined, the leads, their ledgers, and the tasks of the next steps.</summary>
internal sealed class DemoLeads(DemoPlace place, Funnel funnel)
{
    /// <summary>Writes some of them inside the demo's job.</summary>
    public async Task Write(FitCrmDb db, IReadOnlyList<LeadLife> lives, CancellationToken ct)
    {
        await MembershipBulk.Write(db, lives.Where(l => l.Who is not null).Select(Person), ct);
        var leads = lives.Select(Lead).ToList();
        await CrmLeads.Write(db, leads, ct);
        await CrmLeads.Write(db, lives.SelectMany(Moves), ct);
        await CrmLeads.Plan(db, funnel, leads.Where(l => l.State == LeadState.Open), ct);
    }

    private PersonRow Person(LeadLife life) => new()
    {
        Id = life.PersonId, ClubId = place.ClubOf(life.Club).Id, ExternalId = FormattableString.Invariant($"L{life.Who!.Number:D6}"), FirstName = life.Who.First, LastName = life.Who.Last,
        FullName = $"{life.Who.First} {life.Who.Last}", Phone = life.Who.Phone, Email = life.Who.Email, Sex = life.Who.Sex, Language = life.Who.Language, Source = life.Source, CreatedAt = life.Days[0].At,
    };

    private LeadRow Lead(LeadLife life)
    {
        var (last, stage) = (life.Days[^1], life.Days[^1].To is Funnel.Won or Funnel.Lost ? life.Days[^2] : life.Days[^1]);
        var state = last.To switch { Funnel.Won => LeadState.Won, Funnel.Lost => LeadState.Lost, _ => LeadState.Open };
        return new()
        {
            Id = life.Id, ClubId = place.ClubOf(life.Club).Id, PersonId = life.PersonId, Source = life.Source, Wish = life.Wish, Stage = stage.To, State = state, OwnerId = place.StaffOf(life.Owner)?.Id,
            OpenedOn = life.Days[0].On, OpenedAt = life.Days[0].At, StageSince = stage.On, NextStep = life.Next is null ? null : FunnelWords.Step(funnel.Stage(stage.To)!.Step), NextOn = life.Next?.On,
            NextTaskId = life.Next?.TaskId, ClosedOn = state == LeadState.Open ? null : last.On, ContractId = life.ContractId, LostReason = last.Reason, Steps = life.Days.Count,
        };
    }

    private IEnumerable<LeadMoveRow> Moves(LeadLife life) => life.Days.Select((d, i) => new LeadMoveRow
    {
        Id = d.Id, LeadId = life.Id, Seq = i + 1, From = i == 0 ? null : life.Days[i - 1].To, To = d.To, OwnerId = place.StaffOf(life.Owner)?.Id, On = d.On, At = d.At,
        ByUserId = d.To == Funnel.Won ? null : place.StaffOf(life.Owner)?.Id, Reason = d.Reason, ContractId = d.To == Funnel.Won ? life.ContractId : null,
    });
}
