using Mono.Cecil;
using Mono.Cecil.Cil;

namespace FitCrm.Tests.Architecture;

/// <summary>The wall test, broken on purpose in its four ways: a call upward inside an async body, a peek into a private room, an unlisted module, a circle.</summary>
public class WallBitesTests
{
    [Fact]
    public void A_call_upward_inside_an_async_body_is_found()
    {
        var (module, machine) = StateMachine("FitCrm.Membership", "SellContract");
        Calls(machine, Type(module, "FitCrm.Retention", "Standing"));
        Assert.Contains(Wall.Trespasses([machine]), t => t.EndsWith("FitCrm.Retention.Standing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_peek_into_a_private_room_is_found()
    {
        var (module, machine) = StateMachine("FitCrm.Retention.Sweeps", "Sweep");
        Calls(machine, Type(module, "FitCrm.Crm.Tasks", "StaffTask"));
        Assert.NotEmpty(Wall.Trespasses([machine]));
    }

    [Fact]
    public void An_unlisted_module_is_found()
    {
        var (_, machine) = StateMachine("FitCrm.Lockers", "Locker");
        Assert.Equal(["Lockers"], Wall.Unlisted([machine]));
    }

    [Fact]
    public void A_circle_is_found()
    {
        var (module, up) = StateMachine("FitCrm.Crm", "A");
        var down = Type(module, "FitCrm.Retention", "B");
        Calls(up, down);
        up.Methods.Add(new MethodDefinition("Do", MethodAttributes.Public | MethodAttributes.Static, module.TypeSystem.Void));
        Calls(down, up);
        Assert.Single(Wall.Trespasses([up, down]));   // one of the two ways is always upward
    }

    [Fact]
    public void A_call_down_to_a_front_passes()
    {
        var (module, machine) = StateMachine("FitCrm.Retention.Sweeps", "Sweep");
        Calls(machine, Type(module, "FitCrm.Crm", "Tasks"));
        Assert.Empty(Wall.Trespasses([machine]));
    }

    // The compiler turns an async body into a nested type whose MoveNext holds the calls.
    private static (ModuleDefinition, TypeDefinition) StateMachine(string space, string owner)
    {
        var module = ModuleDefinition.CreateModule("Broken", ModuleKind.Dll);
        var outer = Type(module, space, owner);
        var machine = new TypeDefinition("", "<Run>d__1", TypeAttributes.NestedPrivate, module.TypeSystem.Object);
        outer.NestedTypes.Add(machine);
        return (module, machine);
    }

    private static TypeDefinition Type(ModuleDefinition module, string space, string name)
    {
        var type = new TypeDefinition(space, name, TypeAttributes.Public | TypeAttributes.Class, module.TypeSystem.Object);
        type.Methods.Add(new MethodDefinition("Do", MethodAttributes.Public | MethodAttributes.Static, module.TypeSystem.Void));
        module.Types.Add(type);
        return type;
    }

    private static void Calls(TypeDefinition from, TypeDefinition to)
    {
        var body = new MethodDefinition("MoveNext", MethodAttributes.Public, from.Module.TypeSystem.Void);
        var il = body.Body.GetILProcessor();
        il.Append(il.Create(OpCodes.Call, to.Methods.First(m => m.Name == "Do")));
        il.Append(il.Create(OpCodes.Ret));
        from.Methods.Add(body);
    }
}
