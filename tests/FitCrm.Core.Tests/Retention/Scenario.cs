using System.Globalization;
using FitCrm.Retention;
using FitCrm.Retention.Histories;

namespace FitCrm.Core.Tests.Retention;

/// <summary>A row of a touch as the files write it.</summary>
internal readonly record struct TouchLine(string Member, DateOnly Date, string Touch, string Occurrence, string State);

/// <summary>The hand-written histories beside this file, and how they are played.</summary>
internal sealed class Scenario
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Retention", "Scenarios");

    public required string Name { get; init; }
    public required Dictionary<string, History> Members { get; init; }

    public static Scenario Read(string name)
    {
        Dictionary<string, History> members = [];
        foreach (var row in Rows($"{name}_members.csv"))
        {
            var birthday = Day(row[2]);
            var history = new History { Person = IdOf(row[0]), JoinedOn = Day(row[1]), BirthMonth = (byte)(birthday?.Month ?? 0), BirthDay = (byte)(birthday?.Day ?? 0) };
            history.Consents.Add((1, 3));
            AddContract(history, row[3], row[4], row[5]);
            members.Add(row[0], history);
        }

        foreach (var row in Rows($"{name}_contracts.csv")) AddContract(members[row[0]], row[1], row[2], row[3]);
        foreach (var row in Rows($"{name}_visits.csv").OrderBy(r => r[1], StringComparer.Ordinal)) members[row[0]].Visit(Day(row[1])!.Value.DayNumber);
        foreach (var row in Rows($"{name}_freezes.csv"))
            members[row[0]].Freezes.Add(new(members[row[0]].Contracts[0].Id, Day(row[1])!.Value.DayNumber, Day(row[2])!.Value.DayNumber, Day(row[3])!.Value.DayNumber));
        return new() { Name = name, Members = members };
    }

    public static IEnumerable<TouchLine> Touches(string name) =>
        Rows($"{name}_expected.csv").Select(r => new TouchLine(r[0], Day(r[1])!.Value, r[2], r[3], r[4]));

    public static IEnumerable<(string Member, DateOnly Date, string Stage)> Stages(string name) =>
        Rows($"{name}_expected_stages.csv").Select(r => (r[0], Day(r[1])!.Value, r[2]));

    public static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Guid IdOf(string name) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    private static void AddContract(History history, string starts, string ends, string bought) => history.Contracts.Add(
        new(IdOf($"{history.Person}{starts}"), "club", Day(starts)!.Value.DayNumber, Day(ends)!.Value.DayNumber, Day(bought)?.DayNumber ?? 0));

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(Folder, file)).Skip(1).Select(l => l.Split(','));
}
