using FitCrm.Retention;
using FitCrm.Retention.Histories;

namespace FitCrm.Core.Tests.Retention;

/// <summary>Writes touches into a history as the table keeps them: one row an occurrence, its last state, what it sent.</summary>
internal static class StoredRows
{
    public static void Write(History life, IEnumerable<TouchNews> touches, Playbook book)
    {
        foreach (var rows in touches.GroupBy(t => (t.Contract, t.Year, t.Opening, t.Value)))
        {
            var (last, opening) = (rows.Last(), book.BySlot[rows.Key.Opening]!);
            var (fired, message) = (last.State == TouchState.Fired, last.Lead == Lead.Message || last.Companion);
            life.Touches.Add(new(
                last.Contract, last.Year, opening.Touch.Key, opening.Text(last.Value), last.State, last.Guard, last.Arm,
                fired && message ? last.On : 0, fired && last.Lead == Lead.Call ? last.On : 0,
                !fired ? 0 : (last.Lead == Lead.Prompt ? 0 : 1) + (last.Companion ? 1 : 0), last.Opened));
        }
    }
}
