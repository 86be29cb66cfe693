using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>Registration of what the program reckons out of other rows by itself.</summary>
public static class Trails
{
    /// <summary>Says that rows of this type (all, or those that <paramref name="own"/> names) are the program's own work about a person or a contract: they are no use that somebody made
    /// of it, and they go with it when an import is taken back. They refer to it by <c>PersonId</c>, <c>ContractId</c>, …, which are never empty.</summary>
    public static IServiceCollection AddTrail<T>(this IServiceCollection services, Expression<Func<T, bool>>? own = null)
        where T : class => services.AddSingleton<ITrail>(new Trail<T>(own));
}

/// <summary>See <see cref="Trails.AddTrail{T}"/>.</summary>
internal interface ITrail
{
    /// <summary>The type of its rows.</summary>
    Type Of { get; }

    /// <summary>Rows that somebody made after all: their ids and what they refer to.</summary>
    Task<List<(Guid Id, Guid To)>> Uses(FitCrmDb db, string property, IReadOnlyList<Guid> ids, CancellationToken ct);

    /// <summary>Takes away the program's own rows that refer to these.</summary>
    Task Remove(FitCrmDb db, string property, IReadOnlyList<Guid> ids, CancellationToken ct);
}

internal sealed class Trail<T>(Expression<Func<T, bool>>? own) : ITrail
    where T : class
{
    public Type Of => typeof(T);

    public async Task<List<(Guid Id, Guid To)>> Uses(FitCrmDb db, string property, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        if (own is null) return [];
        var others = Expression.Lambda<Func<T, bool>>(Expression.Not(own.Body), own.Parameters);
        var rows = await db.Set<T>().Where(others).Where(row => ids.Contains(EF.Property<Guid>(row, property)))
            .Select(row => new { Id = EF.Property<Guid>(row, "Id"), To = EF.Property<Guid>(row, property) }).ToListAsync(ct);
        return [.. rows.Select(r => (r.Id, r.To))];
    }

    public Task Remove(FitCrmDb db, string property, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var rows = own is null ? db.Set<T>() : db.Set<T>().Where(own);
        return rows.Where(row => ids.Contains(EF.Property<Guid>(row, property))).ExecuteDeleteAsync(ct);
    }
}
