using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace FitCrm.Tests.Architecture;

/// <summary>The picture of docs/architecture.md as data, and the search for whatever crosses it.</summary>
internal static class Wall
{
    /// <summary>Lowest first: what a module may know. Its root namespace is its front; what lies deeper are its private rooms.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> MayKnow = new Dictionary<string, string[]>
    {
        ["Kernel"] = [],
        ["Data"] = ["Kernel"],
        ["Staff"] = ["Kernel", "Data"],
        ["Messaging"] = ["Kernel", "Data", "Staff"],
        ["Membership"] = ["Kernel", "Data", "Staff", "Messaging"],
        ["Billing"] = ["Kernel", "Data", "Staff", "Messaging", "Membership"],
        ["Attendance"] = ["Kernel", "Data", "Staff", "Messaging", "Membership", "Billing"],
        ["Crm"] = ["Kernel", "Data", "Staff", "Messaging", "Membership", "Billing", "Attendance"],
        ["Retention"] = ["Kernel", "Data", "Staff", "Messaging", "Membership", "Billing", "Attendance", "Crm"],
        ["Reports"] = ["Kernel", "Data", "Staff", "Messaging", "Membership", "Billing", "Attendance", "Crm", "Retention"],
        ["Live"] = ["Kernel", "Data", "Staff", "Messaging", "Membership", "Billing", "Attendance", "Crm", "Retention"],
        ["Shell"] = ["Kernel", "Data", "Staff", "Messaging", "Membership", "Billing", "Attendance", "Crm", "Retention", "Reports", "Live"],
    };

    // The kit and the file reader know no module and serve all.
    private static readonly string[] OpenRooms = ["FitCrm.Shell.Kit", "FitCrm.Data.Files"];

    // The house itself (Program.cs, House, CommandLine, ServeCommand) puts the modules together.
    private const string House = "";

    /// <summary>Every reference that the picture does not allow, as <c>from -> to</c>.</summary>
    public static IReadOnlyList<string> Trespasses(params IEnumerable<TypeDefinition> types) =>
    [
        .. (from type in types
            let here = ModuleOf(type)
            where here is not null
            from other in References(type)
            let there = ModuleOf(other)
            where there is not null && there != here && !Allowed(here, there, NamespaceOf(other))
            select $"{type.FullName} -> {other.FullName}").Distinct(),
    ];

    /// <summary>Modules that stand in the code and not in the picture.</summary>
    public static IReadOnlyList<string> Unlisted(params IEnumerable<TypeDefinition> types) =>
        [.. types.Select(ModuleOf).Where(m => m is not null and not House && !MayKnow.ContainsKey(m)).Distinct()!];

    /// <summary>All types of an assembly, nested ones and state machines of async bodies included; the generated migrations left out.</summary>
    public static IReadOnlyList<TypeDefinition> TypesOf(string path) =>
        [.. ModuleDefinition.ReadModule(path).GetAllTypes().Where(t => !NamespaceOf(t).StartsWith("FitCrm.Data.Migrations", StringComparison.Ordinal))];

    private static bool Allowed(string here, string there, string space) =>
        OpenRooms.Contains(space) || ((here == House || (MayKnow.TryGetValue(here, out var known) && known.Contains(there))) && (there == House || space == $"FitCrm.{there}"));

    private static string? ModuleOf(TypeReference type) => NamespaceOf(type).Split('.') switch
    {
        ["FitCrm"] => House,
        ["FitCrm", var module, ..] => module,
        [""] when type.Module?.Assembly?.Name.Name == "FitCrm" && type.Resolve()?.Module == type.Module && type.Name is "Program" or "TheHouse" => House,
        _ => null,
    };

    private static string NamespaceOf(TypeReference type) => type.DeclaringType is { } outer ? NamespaceOf(outer) : type.Namespace;

    private static IEnumerable<TypeReference> References(TypeDefinition type) =>
        from used in Named(type)
        where used is not null
        from part in Parts(used)
        select part;

    private static IEnumerable<TypeReference?> Named(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.Fields.Select(f => f.FieldType),
        .. type.CustomAttributes.Concat(type.Methods.SelectMany(m => m.CustomAttributes)).Concat(type.Properties.SelectMany(p => p.CustomAttributes))
            .SelectMany(a => a.ConstructorArguments.Select(c => c.Value).OfType<TypeReference>().Append(a.AttributeType)),
        .. type.Methods.SelectMany(m => m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType)),
        .. type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Variables.Select(v => v.VariableType)),
        .. type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).SelectMany(i => Operand(i.Operand)),
    ];

    private static IEnumerable<TypeReference?> Operand(object? operand) => operand switch
    {
        TypeReference type => [type],
        MethodReference method => (method is GenericInstanceMethod generic ? generic.GenericArguments : Enumerable.Empty<TypeReference>()).Append(method.DeclaringType).Append(method.ReturnType),
        FieldReference field => [field.FieldType, field.DeclaringType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification of => Parts(of.ElementType),
        GenericParameter => [],
        _ => [type],
    };
}
