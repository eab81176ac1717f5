using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace NoticeLang.Benchmarks;

/// <summary>
/// Writes the start-up profile the published program is compiled with: the generic methods its commands were seen to use, so that the ahead of
/// time compiler makes each of them. It finds by itself only those that are called directly, not those behind an interface or a base class.
/// </summary>
internal static class StartUpProfile
{
    private static readonly string[][] Commands =
    [
        ["evaluate", "examples/trafford", "--as-at", "2022-04-01"],
        ["evaluate", "examples/trafford", "--as-at", "2022-04-01", "--json"],
        ["evaluate", "examples/trafford", "--as-at", "2022-04-01", "--messages", "line", "--colour", "always"],
        ["evaluate", "examples/trafford"],
        ["check", "examples/trafford"],
        ["explain", "NL1003"],
    ];

    /// <summary>Runs the commands in this process and writes the profile to <paramref name="path"/>; start with DOTNET_ReadyToRun=0, so that every method is seen.</summary>
    public static int Write(string path, TextWriter output)
    {
        if (Environment.GetEnvironmentVariable("DOTNET_ReadyToRun") != "0")
        {
            output.WriteLine("Set DOTNET_ReadyToRun=0 first: methods compiled ahead of time are not seen.");
            return 3;
        }

        var program = Assembly.Load("notice").EntryPoint!;
        using var compiled = new CompiledMethods();
        foreach (var command in Commands)
        {
            program.Invoke(null, [command]);
        }

        var methods = compiled.Generic();
        Save(methods, path);
        output.WriteLine($"{methods.Count} methods");
        return 0;
    }

    /// <summary>A profile is an assembly whose global methods name others: AssemblyDictionary names the groups, each group its methods.</summary>
    private static void Save(IReadOnlyList<MethodBase> methods, string path)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("startup"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("startup.dll");
        var dictionary = GlobalMethod(module, "AssemblyDictionary").GetILGenerator();
        foreach (var group in methods.GroupBy(GroupName, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var members = GlobalMethod(module, group.Key);
            var code = members.GetILGenerator();
            foreach (var method in group)
            {
                Name(code, module, method);
            }

            code.Emit(OpCodes.Ret);
            dictionary.Emit(OpCodes.Ldstr, group.Key);
            Name(dictionary, module, members);
        }

        dictionary.Emit(OpCodes.Ret);
        module.CreateGlobalFunctions();
        assembly.Save(path);
    }

    private static MethodBuilder GlobalMethod(ModuleBuilder module, string name) =>
        module.DefineGlobalMethod(name, MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);

    private static void Name(ILGenerator code, ModuleBuilder module, MethodBase method)
    {
        if (method is ConstructorInfo constructor)
        {
            code.Emit(OpCodes.Ldtoken, module.GetMethodMetadataToken(constructor));
        }
        else
        {
            code.Emit(OpCodes.Ldtoken, (MethodInfo)method);
        }

        code.Emit(OpCodes.Pop);
    }

    /// <summary>The assembly that has the method, then those its type arguments come from: the compiler leaves out a group of which it lacks any.</summary>
    private static string GroupName(MethodBase method)
    {
        var arguments = (method.IsGenericMethod ? method.GetGenericArguments() : []).Concat(method.DeclaringType!.GetGenericArguments());
        var home = method.Module.Assembly.GetName().Name!;
        var others = arguments.SelectMany(AssembliesOf).Distinct().Where(name => name != home).Order(StringComparer.Ordinal);
        return string.Join(';', others.Prepend(home)) + ";";
    }

    private static IEnumerable<string> AssembliesOf(Type type) =>
        type.HasElementType ? AssembliesOf(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(AssembliesOf).Prepend(type.Assembly.GetName().Name!);
}
