using FitCrm.Retention;
using FitCrm.Retention.Histories;

namespace FitCrm.Core.Tests.Retention;

/// <summary>Makes a history out of a number: contracts in a row, early, on time, late or after a pause; freezes, visits in phases, debts, outcomes, birthdays.</summary>
internal sealed class LifeMaker(int seed)
{
    private readonly Random _dice = new(seed);

    public int Next(int below) => _dice.Next(below);

    public History Make()
    {
        var start = new DateOnly(2023, 11, 1).AddDays(Next(150));
        var life = new History
        {
            Person = Scenario.IdOf($"{seed}"), BirthMonth = (byte)(Next(3) == 0 ? 0 : 2), BirthDay = 29, JoinedOn = Next(3) == 0 ? start.AddDays(-Next(200)) : null,
        };
        life.Consents.Add((start.DayNumber - 300, (byte)(Next(8) == 0 ? 0 : 3)));
        Contracts(life, "club", start, 4);
        if (Next(3) == 0) Contracts(life, "pool", start.AddDays(Next(200)), 2);
        Freezes(life);
        Visits(life, start);
        for (var i = Next(6); i > 0; i--) life.Happenings.Add((start.DayNumber + Next(600), (Happening)(2 + Next(8))));
        life.Happenings.RemoveAll(h => h.What is Happening.Renewed or Happening.Freeze);
        if (Next(3) == 0) life.Debts.Add(new(start.DayNumber + Next(300), Next(2) == 0 ? 0 : start.DayNumber + 300 + Next(60)));
        return life;
    }

    private void Contracts(History life, string group, DateOnly start, int most)
    {
        for (var i = Next(most); i >= 0; i--)
        {
            var rolls = Next(8) == 0 && group == "pool";
            var end = rolls ? DateOnly.MaxValue : Next(4) == 0 ? start.AddDays(20 + Next(70)) : start.AddMonths(new[] { 1, 3, 6, 12 }[Next(4)]).AddDays(-1);
            var bought = start.AddDays(-Next(100));
            var cancelled = Next(10) == 0 ? start.AddDays(Next(60)).DayNumber : 0;
            life.Contracts.Add(new(Scenario.IdOf($"{seed}{group}{i}"), group, start.DayNumber, end.DayNumber, Next(4) == 0 ? 0 : bought.DayNumber, rolls, cancelled));
            if (rolls) return;
            start = end.AddDays(Next(3) switch { 0 => 1, 1 => 1 + Next(25), _ => 1 + Next(120) });
        }
    }

    private void Freezes(History life)
    {
        foreach (var contract in life.Contracts.Where(c => !c.Rolls && c.AgreedEnd > c.S + 20))
        {
            if (Next(3) > 0) continue;
            var from = contract.S + 1 + Next(contract.AgreedEnd - contract.S - 10);
            life.Freezes.Add(new(contract.Id, from, from + Next(40), from - 10 + Next(14), Next(4) > 0));
        }
    }

    private void Visits(History life, DateOnly start)
    {
        var (day, end) = (start.DayNumber - Next(40), start.DayNumber + 800);
        while (day < end)
        {
            var (until, every) = (day + 20 + Next(120), 1 + Next(9));
            for (; day < until; day += 1 + Next(every)) life.Visit(day, Next(15) == 0 ? 1 : 0);
            day += Next(3) == 0 ? Next(90) : Next(20);
        }
    }
}
