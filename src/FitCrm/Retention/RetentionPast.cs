using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Messaging;
using FitCrm.Retention.Facts;
using FitCrm.Retention.Pasts;
using FitCrm.Retention.Pulses;
using FitCrm.Retention.Rosters;
using FitCrm.Retention.Touching;
using FitCrm.Staff;

namespace FitCrm.Retention;

/// <summary>Work that a touch gave to the staff on a day of an invented past.</summary>
public readonly record struct PastWork(Guid TaskId, Guid PersonId, Guid ContractId, string Touch, string Occurrence, DateOnly AskedOn);

/// <summary>What came of it: a word of <see cref="Crm.Outcomes"/>, and the club's day, after the one on which the work was asked for.</summary>
public readonly record struct PastAnswer(string Outcome, DateOnly On);

/// <summary>Plays the past of people as if their club had swept every night and its staff had worked: touches, stages, pulses and tasks stand there
/// afterwards as they would. For an invented club only: what went out is written down, and nothing leaves the house.</summary>
public sealed class RetentionPast
{
    private readonly Turns _turns;
    private readonly Templates _templates;

    internal RetentionPast(Turns turns, Templates templates) => (_turns, _templates) = (turns, templates);

    /// <summary>Writes down that a club swept every night from one day to another. Before <see cref="Play"/>, inside the same write job.</summary>
    public static Task SweptDaily(FitCrmDb db, Club club, DateOnly first, DateOnly last, DateTimeOffset at, CancellationToken ct) =>
        db.InsertOnce("retention_sweeps", ["Id", "ClubId", "Day", "At", "Evaluated", "FeedBroken"], Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
            .Select(first.AddDays).Select(day => new object?[] { DerivedId.Of(club.Id, $"{day:yyyyMMdd}"), club.Id, day, at, 0, false }), ct);

    /// <summary>Plays people of a club whose facts stand in the job's database, up to the club's last swept day. No answer: nobody did
    /// it; answers are asked for on several threads.</summary>
    public async Task Play(FitCrmDb db, Club club, DateOnly last, IReadOnlyList<Guid> people, Func<PastWork, PastAnswer?> answer, CancellationToken ct)
    {
        var turn = await _turns.On(db, club, last, ct) with { Live = true };
        var histories = await FactsReader.Read(db, club, people, touches: false, ct);
        var lives = histories.Values.Select(h => new PlayedLife(h, turn, answer)).ToList();
        Parallel.ForEach(lives, life => life.Play());
        await TouchBook.Write(db, [.. lives.SelectMany(l => l.Steps)], turn, ct);
        await PulseBook.Write(db, turn, [.. lives.Select(l => l.Looked)], ct);
        await RosterBook.Renew(db, people, ct);
        await new PastTasks(turn, await _templates.Shelf(db, club.Id, ct)).Write(db, lives, ct);
    }
}
