using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PrivX.Contract;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.Rules;

/// <summary>The cmdlets as Get-Command shows them, read once for all rules.</summary>
internal static class Surface
{
    /// <summary>
    /// Cmdlets that stand for no operation of the contract by design: sessions, the raw call, and tasks over several operations.
    /// A cmdlet that is neither here nor in the contract fails a rule, except for builders; see <see cref="IsBuilder"/>.
    /// </summary>
    public static readonly IReadOnlySet<string> WithoutOperation = new HashSet<string>
    {
        "Get-PrivXSession",
        "Select-PrivXSession",
        "Invoke-PrivXApi",
        "Block-PrivXUser",
        "Compare-PrivXConfiguration",
        "Compare-PrivXRoleMember",
        "Convert-PrivXRoleRule",
        "Copy-PrivXObject",
        "Complete-PrivXApiClientRotation",
        "Copy-PrivXUserRole",
        "Export-PrivXConfiguration",
        "Import-PrivXConfiguration",
        "Get-PrivXAccess",
        "Get-PrivXAccountUse",
        "Get-PrivXApiClientUse",
        "Get-PrivXReference",
        "Grant-PrivXUserRole",
        "Revoke-PrivXUserRole",
        "Export-PrivXAuditEvent",
        "Export-PrivXConnection",
        "Export-PrivXEvidence",
        "Export-PrivXReport",
        "Import-PrivXHost",
        "New-PrivXConfigurationFile",
        "Set-PrivXHostAccount",
        "Start-PrivXApiClientRotation",
        "Sync-PrivXUserRole",
        "Test-PrivXEvidence",
        "Test-PrivXHealth",
        "Test-PrivXPermission",
        "Unblock-PrivXUser",
    };

    /// <summary>Cmdlets about sessions themselves. They choose one by other means than <c>-Session</c>, or make it.</summary>
    public static readonly IReadOnlySet<string> AboutSessions = new HashSet<string>
    {
        "Connect-PrivX",
        "Disconnect-PrivX",
        "Get-PrivXSession",
        "Select-PrivXSession",
    };

    /// <summary>Cmdlets about rows and files here, which need no server.</summary>
    public static readonly IReadOnlySet<string> Offline = new HashSet<string>
    {
        "Export-PrivXReport",
        "New-PrivXConfigurationFile",
        "Test-PrivXEvidence",
    };

    /// <summary>Verbs that change nothing on the server, and no files here. All others do.</summary>
    public static readonly IReadOnlySet<string> ReadingVerbs = new HashSet<string>
    {
        "Compare", "Connect", "Convert", "ConvertFrom", "ConvertTo", "Find", "Format", "Get", "Join", "Measure", "Receive", "Resolve",
        "Search", "Select", "Show", "Split", "Test", "Wait", "Watch",
    };

    private static readonly Lazy<IReadOnlyDictionary<string, CmdletInfo>> Loaded = new(Load);

    private static readonly Lazy<ILookup<string, ApiOperation>> Served = new(() => ApiContract.Load().Operations
        .Where(operation => operation.PowerShell is not null)
        .SelectMany(operation => operation.PowerShell!.Cmdlets.Select(cmdlet => (cmdlet, operation)))
        .ToLookup(pair => pair.cmdlet, pair => pair.operation, StringComparer.OrdinalIgnoreCase));

    public static IEnumerable<CmdletInfo> Cmdlets => Loaded.Value.Values;

    /// <summary>The assembly of the cmdlets.</summary>
    public static Assembly Assembly => Cmdlets.First().ImplementingType.Assembly;

    /// <summary>Operations by the cmdlet that the contract names for them.</summary>
    public static ILookup<string, ApiOperation> Operations => Served.Value;

    public static TheoryData<string> Names => [.. Loaded.Value.Keys];

    public static CmdletInfo Cmdlet(string name) => Loaded.Value[name];

    public static CmdletAttribute Attribute(string name) => Cmdlet(name).ImplementingType.GetCustomAttribute<CmdletAttribute>()!;

    /// <summary>Parameters of the cmdlet's own, without the engine's common ones.</summary>
    public static IReadOnlyList<ParameterMetadata> Parameters(string name) =>
        Cmdlet(name).Parameters.Values.Where(parameter => !IsCommon(parameter.Name)).ToList();

    /// <summary>A <c>New-</c> cmdlet that makes a part of an object and changes nothing: the contract knows no operation for it.</summary>
    public static bool IsBuilder(string name) =>
        name.StartsWith("New-", StringComparison.Ordinal) && !Operations.Contains(name) && !WithoutOperation.Contains(name);

    public static bool IsCommon(string parameter) =>
        System.Management.Automation.Cmdlet.CommonParameters.Contains(parameter) || System.Management.Automation.Cmdlet.OptionalCommonParameters.Contains(parameter);

    private static SortedDictionary<string, CmdletInfo> Load()
    {
        // Not disposed: the command objects ask their engine when they are read.
        var engine = new ModuleEngine();
        var cmdlets = new SortedDictionary<string, CmdletInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (CmdletInfo cmdlet in engine.Run("Get-Command -Module PrivX").Clean().OutputAs<CmdletInfo>())
        {
            cmdlets.Add(cmdlet.Name, cmdlet);
        }

        return cmdlets;
    }
}
