using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using PrivX.Module.Tests.Rules;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>One parameter of one cmdlet, in one of its parameter sets, with what else the set needs.</summary>
internal sealed class InputCase
{
    private const string Id = "11111111-2222-4333-8444-555555555555";

    private InputCase(CmdletInfo cmdlet, CommandParameterSetInfo set, CommandParameterInfo parameter)
    {
        Cmdlet = cmdlet.Name;
        Parameter = parameter;
        Property = cmdlet.ImplementingType.GetProperty(parameter.Name)!;
        foreach (CommandParameterInfo other in set.Parameters.Where(other => other.IsMandatory && other.Name != parameter.Name && !Surface.IsCommon(other.Name)))
        {
            Arguments[other.Name] = Sample(cmdlet.Name, other.ParameterType, other.Name);
            if (other.ValueFromPipelineByPropertyName)
            {
                Cells[other.Name] = Arguments[other.Name];
            }
        }
    }

    public string Cmdlet { get; }

    public CommandParameterInfo Parameter { get; }

    public System.Reflection.PropertyInfo Property { get; }

    /// <summary>All else that is mandatory, as arguments.</summary>
    public Hashtable Arguments { get; } = [];

    /// <summary>What of it can stand in a row.</summary>
    public Dictionary<string, object?> Cells { get; } = [];

    public string Name => $"{Cmdlet} -{Parameter.Name}";

    /// <summary>Every parameter of every cmdlet, in one parameter set each.</summary>
    public static IEnumerable<InputCase> All(Func<CommandParameterInfo, bool> isMeant) =>
        from cmdlet in Surface.Cmdlets
        from pairs in cmdlet.ParameterSets
            .SelectMany(set => set.Parameters, (set, parameter) => (set, parameter))
            .Where(pair => isMeant(pair.parameter) && cmdlet.ImplementingType.GetProperty(pair.parameter.Name) is not null && !Surface.IsCommon(pair.parameter.Name))
            .GroupBy(pair => pair.parameter.Name)
        let best = pairs.OrderBy(pair => pair.parameter.IsMandatory).First()
        select new InputCase(cmdlet, best.set, best.parameter);

    /// <summary>One parameter of a parameter set.</summary>
    public static InputCase Of(CmdletInfo cmdlet, CommandParameterSetInfo set, CommandParameterInfo parameter) => new(cmdlet, set, parameter);

    public PSObject Row(object? value)
    {
        var row = new PSObject();
        foreach (KeyValuePair<string, object?> cell in Cells)
        {
            row.Properties.Add(new PSNoteProperty(cell.Key, cell.Value));
        }

        row.Properties.Add(new PSNoteProperty(Parameter.Name, value));
        return row;
    }

    /// <summary>Mandatory arguments that a row does not bring.</summary>
    public Hashtable ArgumentsBesideRow()
    {
        var rest = (Hashtable)Arguments.Clone();
        foreach (string name in Cells.Keys)
        {
            rest.Remove(name);
        }

        return rest;
    }

    public Hashtable ArgumentsWith(object? value)
    {
        var all = (Hashtable)Arguments.Clone();
        all[Parameter.Name] = value;
        return all;
    }

    /// <summary>Something that a parameter takes.</summary>
    public static object Sample(string cmdlet, Type type, string name)
    {
        Type wanted = Nullable.GetUnderlyingType(type) ?? type;
        return name switch
        {
            "PublicKey" when cmdlet == "New-PrivXIdentityProviderPublicKey" => "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
            "PublicKey" or "Key" => "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDHc2LuEKkj5mj6Jji9GBApE2C9m8F0EZHDU6+YpCMrV",
            "SigningRequest" => "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----",
            "Certificate" => "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
            "InputObject" when wanted.Name == "Setting[]" => Activator.CreateInstance(wanted.GetElementType()!)!,
            "InputObject" when wanted == typeof(PSObject[]) => new Hashtable { ["CommonName"] = "x" },
            _ when wanted == typeof(SecureString) => new System.Net.NetworkCredential("", "x").SecurePassword,
            _ when wanted == typeof(PSCredential) => new PSCredential("x", new System.Net.NetworkCredential("", "x").SecurePassword),
            _ when wanted == typeof(bool) || wanted == typeof(SwitchParameter) => true,
            _ when wanted == typeof(int) || wanted == typeof(long) => 1,
            _ when wanted == typeof(DateTimeOffset) => "2030-01-01",
            _ when wanted == typeof(TimeSpan) => "01:00:00",
            _ when wanted == typeof(ScriptBlock) => ScriptBlock.Create(string.Empty),
            _ when wanted == typeof(Uri) => new Uri("https://127.0.0.1:1"),
            _ when wanted == typeof(byte[]) => new byte[] { 1 },
            _ when wanted.Name == "SecretData" || typeof(IDictionary).IsAssignableFrom(wanted) => new Hashtable { ["a"] = "b" },
            _ when IsModel(wanted) => new Hashtable(),
            _ when wanted == typeof(string) || wanted == typeof(string[]) => "x",
            _ when wanted == typeof(int[]) => new[] { 1 },
            _ => Id,
        };
    }

    public static bool IsModel(Type type)
    {
        for (Type? at = type.GetElementType() ?? type; at is not null; at = at.BaseType)
        {
            if (at.FullName == "PrivX.PrivXObject")
            {
                return true;
            }
        }

        return false;
    }
}
