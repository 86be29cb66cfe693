namespace FitCrm.Retention;

/// <summary>A change of the stage.</summary>
internal readonly record struct StageNews(int On, Stage From, Stage To, StageCause Cause);

/// <summary>Looks at a kept snapshot: first the days without a sweep that matter, then today.</summary>
internal static class Looker
{
    /// <param name="member">The snapshot, changed in place. What happened today is in it already.</param>
    /// <param name="nextLook">The day it should have been looked at next.</param>
    /// <param name="today">Day number.</param>
    /// <param name="lastSweep">The club's last swept day; days after it and before today were not swept.</param>
    /// <param name="playbook">The rules.</param>
    /// <param name="club">Salt and first swept day.</param>
    /// <param name="touches">Gets every state reached, in order.</param>
    /// <param name="stages">Gets every change of the stage, in order.</param>
    public static Assessment Look(
        ref MemberSnapshot member, int nextLook, int today, int lastSweep, Playbook playbook, ClubView club, List<TouchNews> touches, List<StageNews> stages)
    {
        Assessment answer = default;
        for (var day = Math.Max(nextLook, member.LookedOn + 1); day < today; day = Math.Max(answer.NextLook, day + 1))
        {
            answer = default;
            Lifecycle.Open(ref member, playbook, day, lastSweep != 0 && day > lastSweep ? Play.Outage : Play.Past, today, club, ref answer.News);
            Lifecycle.Settle(ref member, playbook, day, ref answer);
            Take(in answer.News, day, touches, stages);
        }

        answer = default;
        Lifecycle.Play(ref member, playbook, today, club, ref answer);
        Take(in answer.News, today, touches, stages);
        return answer;
    }

    private static void Take(in DayNews news, int day, List<TouchNews> touches, List<StageNews> stages)
    {
        for (var i = 0; i < news.Count; i++) touches.Add(news.Touches[i]);
        if (news.StageChanged) stages.Add(new(day, news.From, news.To, news.Cause));
    }
}
