using System.Globalization;
using FitCrm.Kernel;
using FitCrm.Retention.Looks;
using FitCrm.Retention.Playbooks;

namespace FitCrm.Retention;

/// <summary>The points of a member in words: "+25: 19 days away, usual 3".</summary>
internal static class Reasons
{
    /// <summary>The lines of a day, in the playbook's order; empty without a stage.</summary>
    public static IReadOnlyList<string> Of(in MemberSnapshot member, Playbook playbook, int today)
    {
        var leader = Lifecycle.LeaderOf(in member, today);
        if (leader < 0) return [];
        var look = new Look(in member, in member.Cycles[leader], today, playbook.Stages);
        look.Stage = look.StageNow();
        var (_, reasons, _) = Stages.PointsOf(playbook, in look);
        List<string> lines = [];
        for (var i = 0; i < playbook.Risks.Length; i++)
            if ((reasons & 1u << i) != 0) lines.Add(Line(playbook.Risks[i], in look));
        return lines;
    }

    private static string Line(RiskRule rule, in Look look)
    {
        var (values, past) = (new object[rule.Names.Length], false);
        for (var i = 0; i < values.Length; i++)
        {
            var value = rule.Names[i].Of(in look);
            past |= i == 0 && value < 0;
            values[i] = double.IsNaN(value) ? Words.Of("Retention.risk-unknown") : (past ? Math.Abs(value) : value).ToString("0.#", CultureInfo.CurrentCulture);
        }

        return Words.Of("Retention.risk-line", rule.Points, Words.Of(KeyOf(rule.Reason, values, past), values));
    }

    // What lies behind, one and none are said in words of their own where the language needs them.
    private static string KeyOf(string reason, object[] values, bool past)
    {
        var key = $"Retention.risk-{reason}{(past ? "-past" : "")}";
        var own = values is ["0" or "1", ..] ? key + (values[0] is "0" ? "-none" : "-one") : key;
        return Words.Knows(own) ? own : key;
    }
}
