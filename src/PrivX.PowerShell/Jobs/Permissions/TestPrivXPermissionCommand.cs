using System.Management.Automation;
using PrivX.Permissions;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Jobs.Permissions;

/// <summary>Tells which permissions the commands of a script need, and which of them the session lacks, before the script begins.</summary>
[Cmdlet(VerbsDiagnostic.Test, "PrivXPermission", DefaultParameterSetName = ScriptSet)]
[OutputType(typeof(CommandPermission))]
[UsesCmdlets("Get-PrivXUser")]
public sealed class TestPrivXPermissionCommand : ConnectedCmdlet
{
    private const string ScriptSet = "Path";
    private const string CommandSet = "Command";

    /// <summary>Scripts to read; wildcards are allowed. They are read by PowerShell's parser and not run.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = ScriptSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[] Path { get; set; } = [];

    /// <summary>Cmdlets of this module, or aliases of them; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CommandSet)]
    [ArgumentCompleter(typeof(CmdletNameCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[] Command { get; set; } = [];

    private protected override void Process()
    {
        var names = new CommandNames(SessionState, InvokeCommand);
        ForEach(Command, names.Add);
        ForEach(Path, names.AddScripts);
        names.Warnings.ForEach(WriteWarning);
        if (names.Found.Count == 0)
        {
            return;
        }

        User caller = Run(Client.RoleStore.GetCurrentUserAsync);
        var granted = new GrantedPermissions(caller);
        foreach (string super in granted.SuperUser)
        {
            WriteWarning($"The session has {super}. A script needs only what is listed: let it run as an API client that has no more.");
        }

        foreach (string command in names.Found)
        {
            foreach (CommandPermission row in granted.For(command, ModuleCmdlets.OperationsOf(command)))
            {
                WriteObject(row);
            }
        }
    }
}
