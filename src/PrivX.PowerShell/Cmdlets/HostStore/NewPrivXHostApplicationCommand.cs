using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Makes an application for the -Application parameter of New-PrivXHostPrincipal.</summary>
[Cmdlet(VerbsCommon.New, "PrivXHostApplication")]
[OutputType(typeof(HostApplication))]
public sealed class NewPrivXHostApplicationCommand : BuilderCmdlet<HostApplication>
{
    /// <summary>Name that users see.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>Program to start, by its path on the host, or a RemoteApp alias.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Application { get; set; }

    /// <summary>Arguments of the program.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? Arguments { get; set; }

    /// <summary>Directory on the host to start the program in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? WorkingDirectory { get; set; }
}
