using FitCrm.Attendance;
using FitCrm.Billing;
using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Messaging;
using FitCrm.Retention;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Shell.Demo;

/// <summary>What was made.</summary>
internal sealed record DemoMade(int People, int Running, int Contracts, int Visits, string SignIns, string SignInFile);

/// <summary>The database holds something already; a demo is made only in an empty one.</summary>
internal sealed record NotEmpty() : Refusal("demo-not-empty");

/// <summary>Makes the demo club. All of it stands in one transaction: a demo that was killed half-way has left nothing.</summary>
internal sealed class DemoClub(IDbContextFactory<FitCrmDb> dbs, Writes writes, Team team, Clubs clubs, RetentionPast past, Funnel funnel, TimeProvider machine, AppOptions options)
{
    // Lives are written so many at a time, so that a large demo stays flat in memory.
    private const int Batch = 500;

    /// <summary>Whether nothing stands in the database yet.</summary>
    public async Task<bool> IsEmpty(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await IsEmpty(db, ct);
    }

    /// <summary>Makes it. Refuses a database that holds a club, a person or a user.</summary>
    public async Task<Outcome<DemoMade>> Make(DemoWish wish, CancellationToken ct)
    {
        if (!await IsEmpty(ct)) return new NotEmpty();
        var cast = Cast.Read(Seed.Text("cast.json"));
        var place = new DemoPlace(cast, wish);
        var (table, file) = (SignInSheet.Table(place), SignInSheet.PathIn(options.DataFolder));
        await SignInSheet.Keep(file, table, ct);
        var made = await writes.Run(async (db, token) =>
        {
            if (!await IsEmpty(db, token)) return new NotEmpty();
            await Found(db, place, wish, token);
            return await Fill(db, cast, place, wish, token);
        }, ct);
        clubs.Forget();
        return made.Refused is { } no ? no : made.Value with { SignIns = table, SignInFile = file };
    }

    private static async Task<bool> IsEmpty(FitCrmDb db, CancellationToken ct) =>
        !await db.Set<Club>().AnyAsync(ct) && !await db.Set<User>().AnyAsync(ct) && !await People.Rows(db).AnyAsync(ct);

    private async Task Found(FitCrmDb db, DemoPlace place, DemoWish wish, CancellationToken ct)
    {
        foreach (var club in place.Clubs) db.Add(club);
        foreach (var user in place.Staff)
            if ((await team.AddIn(db, user, ct)).Refused is { } no) throw new InvalidOperationException(no.Text);
        db.Note("demo-made", "demo", null);
        await db.SaveChangesAsync(ct);
        await MembershipBulk.Write(db, place.Plans, ct);
        foreach (var club in place.Clubs) await RetentionPast.SweptDaily(db, club, wish.OpenedOn, wish.AsOf, machine.GetUtcNow(), ct);
    }

    private async Task<Outcome<DemoMade>> Fill(FitCrmDb db, Cast cast, DemoPlace place, DemoWish wish, CancellationToken ct)
    {
        var (rows, leads, leadLives) = (new DemoRows(cast, place), new DemoLeads(place, funnel), new LeadLives(cast, wish, funnel));
        var (running, contracts, visits) = (0, 0, 0);
        foreach (var lives in new Lives(cast, wish).All().Chunk(Batch))
        {
            await MembershipBulk.Write(db, lives.Select(rows.Person), ct);
            contracts += await MembershipBulk.Write(db, lives.SelectMany(rows.Contracts), ct);
            await MembershipBulk.Write(db, lives.SelectMany(DemoRows.Freezes), ct);
            await MembershipBulk.Write(db, lives.SelectMany(rows.Notes), ct);
            await BillingBulk.Write(db, lives.SelectMany(rows.Charges), ct);
            await BillingBulk.Write(db, lives.SelectMany(rows.Payments), ct);
            await MessagingBulk.Write(db, lives.SelectMany(rows.Consents), ct);
            visits += await AttendanceBulk.Write(db, lives.SelectMany(rows.Visits), ct);
            await Play(db, cast, place, wish, lives, ct);
            await leads.Write(db, [.. lives.Select(leadLives.Before).OfType<LeadLife>()], ct);
            running += lives.Count(l => l.Contracts.Any(c => c.StartsOn <= wish.AsOf && wish.AsOf <= c.LastDay));
        }
        foreach (var strangers in leadLives.Strangers().Chunk(Batch)) await leads.Write(db, strangers, ct);
        return new DemoMade(wish.Members, running, contracts, visits, "", "");
    }

    private async Task Play(FitCrmDb db, Cast cast, DemoPlace place, DemoWish wish, Life[] lives, CancellationToken ct)
    {
        var staff = lives.ToDictionary(l => l.Id, l => new StaffDay(cast, wish, l));
        foreach (var club in lives.GroupBy(l => l.Face.Club))
            await past.Play(db, place.ClubOf(club.Key), wish.AsOf, [.. club.Select(l => l.Id)], work =>
                staff[work.PersonId].Answer(work.ContractId, work.Touch, work.Occurrence, work.AskedOn) is { } came ? new PastAnswer(came.Outcome, came.On) : null, ct);
    }
}
