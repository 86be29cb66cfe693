using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FitCrm.Data.Imports;

/// <summary>Rows of another table that may refer to rows of this one.</summary>
/// <param name="Type">What they are.</param>
/// <param name="Table">Their table.</param>
/// <param name="Property">The property that refers: the name of this one's type and <c>Id</c>.</param>
/// <param name="Sql">SELECT … WHERE the reference is one of: id, reference, person; without the list of ids.</param>
/// <param name="Trail">Set where the rows are the program's own work.</param>
internal sealed record UndoReference(IEntityType Type, string Table, string Property, string Sql, ITrail? Trail);

/// <summary>A table with rows that an import made or changed: how they are read, whose they are, who refers to them. All of it out of the model, because Data knows no module:
/// a property <c>PersonId</c> or <c>ContractId</c> refers to the type of that name.</summary>
internal sealed class UndoTable
{
    private const string Person = "PersonId";
    private const string Nobody = "NULL";

    public UndoTable(FitCrmDb db, string table, IReadOnlyList<ITrail> trails)
    {
        (Name, Type) = (table, db.Model.GetEntityTypes().First(t => t.GetTableName() == table));
        (Key, Word) = (Type.ClrType.Name + "Id", WordOf(Type));
        IsEntity = Type.ClrType.IsAssignableTo(typeof(Entity));
        IsAudited = Type.ClrType.IsAssignableTo(typeof(IAudited));
        var person = PersonOf(Type, Key, out var join);
        HasPeople = person != Nobody;
        Sql = $"SELECT t.{Quote("Id")}, {person}, {(IsEntity ? "t." + Quote(nameof(Entity.Version)) : "0")} FROM {Quote(table)} t{join} WHERE t.{Quote("Id")} IN ";
        References = [.. from type in db.Model.GetEntityTypes()
                         where type.ClrType.Namespace?.StartsWith("FitCrm.Data", StringComparison.Ordinal) == false && type.FindProperty(Key)?.ClrType is { } clr && (clr == typeof(Guid) || clr == typeof(Guid?))
                         select new UndoReference(type, type.GetTableName()!, Key, ReferenceSql(type, Key), trails.FirstOrDefault(t => t.Of == type.ClrType))];
    }

    public string Name { get; }

    public IEntityType Type { get; }

    /// <summary>The property by which others refer to its rows.</summary>
    public string Key { get; }

    /// <summary>What a row is, in a word.</summary>
    public string Word { get; }

    /// <summary>Whether rows count their changes.</summary>
    public bool IsEntity { get; }

    /// <summary>Whether the audit keeps its changes, so that rows go through the context.</summary>
    public bool IsAudited { get; }

    /// <summary>SELECT … WHERE the id is one of: id, person, version; without the list of ids.</summary>
    public string Sql { get; }

    public IReadOnlyList<UndoReference> References { get; }

    /// <summary>Whether its rows belong to people.</summary>
    public bool HasPeople { get; }

    /// <summary>Whether its rows are the people.</summary>
    public bool IsPerson => Key == Person;

    /// <summary>What a row of a type is, in a word of its module.</summary>
    public static string WordOf(IEntityType type)
    {
        var key = $"{type.ClrType.Namespace!.Split('.')[1]}.row-{type.ClrType.Name}";
        return Words.Knows(key) ? Words.Of(key) : type.ClrType.Name;
    }

    private static string ReferenceSql(IEntityType type, string property)
    {
        var id = type.FindProperty("Id") is null ? "NULL" : "t." + Quote("Id");
        return $"SELECT {id}, t.{Quote(property)}, {PersonOf(type, type.ClrType.Name + "Id", out var join)} FROM {Quote(type.GetTableName()!)} t{join} WHERE t.{Quote(property)} IN ";
    }

    // The row's own person, the row itself where it is one, or the person of the row it belongs to (a freeze's contract).
    private static string PersonOf(IEntityType type, string key, out string join)
    {
        join = "";
        if (key == Person) return "t." + Quote("Id");
        if (type.FindProperty(Person) is not null) return "t." + Quote(Person);
        if (type.GetForeignKeys().FirstOrDefault(f => f.PrincipalEntityType.FindProperty(Person) is not null) is not { } owner) return Nobody;
        join = $" JOIN {Quote(owner.PrincipalEntityType.GetTableName()!)} o ON o.{Quote("Id")} = t.{Quote(owner.Properties[0].GetColumnName())}";
        return "o." + Quote(Person);
    }

    private static string Quote(string name) => Dialect.Quoted(name);
}
