using System.Runtime.CompilerServices;

namespace FitCrm.Reports.Facts;

/// <summary>Walks the people of a question's parts side by side, each part as of its own business day: still in the order of their ids, and one person at a time.</summary>
internal static class SideBySide
{
    /// <summary>Each person once, with every part in which they stand; one part as a rule.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<(ReportQuestion Part, PersonFacts Person)>> People(
        ReportQuestion question, Func<ReportQuestion, IAsyncEnumerable<PersonFacts>> read, [EnumeratorCancellation] CancellationToken ct)
    {
        var walks = question.ByDay().Select(part => (Part: part, People: read(part).GetAsyncEnumerator(ct))).ToList();
        try
        {
            var under = walks.ToList();
            foreach (var walk in walks) await Step(walk);
            while (under.Count > 0)
            {
                var next = under.Min(w => w.People.Current.Person.Id);
                var here = under.FindAll(w => w.People.Current.Person.Id == next);
                yield return here.ConvertAll(w => (w.Part, w.People.Current));
                foreach (var walk in here) await Step(walk);
            }

            async ValueTask Step((ReportQuestion Part, IAsyncEnumerator<PersonFacts> People) walk)
            {
                if (!await walk.People.MoveNextAsync()) under.Remove(walk);
            }
        }
        finally { foreach (var walk in walks) await walk.People.DisposeAsync(); }
    }
}
