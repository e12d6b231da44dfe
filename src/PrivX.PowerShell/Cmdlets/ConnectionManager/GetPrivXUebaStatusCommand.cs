using System.Management.Automation;
using PrivX.Common;
using PrivX.ConnectionManager;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.ConnectionManager;

/// <summary>Reads how the server for behaviour analytics is.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXUebaStatus", DefaultParameterSetName = "Service")]
[OutputType(typeof(ServiceStatus), ParameterSetName = new[] { "Service" })]
[OutputType(typeof(UebaInternalStatus), ParameterSetName = new[] { "Internal" })]
public sealed class GetPrivXUebaStatusCommand : ConnectedCmdlet
{
    /// <summary>Read what it is doing: training, judging, and with which dataset. PrivX 44 may not have it any more.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Internal")]
    public SwitchParameter Internal { get; set; }

    private protected override void Process()
    {
        if (Internal)
        {
            WriteObject(Run(Client.ConnectionManager.GetUebaInternalStatusAsync));
        }
        else
        {
            WriteObject(Run(Client.ConnectionManager.GetUebaStatusAsync));
        }
    }
}
