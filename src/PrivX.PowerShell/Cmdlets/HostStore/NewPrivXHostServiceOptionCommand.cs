using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Makes the -ServiceOptions of New-PrivXHostPrincipal: what sessions of an account may do, by protocol.</summary>
[Cmdlet(VerbsCommon.New, "PrivXHostServiceOption")]
[OutputType(typeof(HostServiceOptions))]
public sealed class NewPrivXHostServiceOptionCommand : BuilderCmdlet<HostServiceOptions>
{
    /// <summary>SSH: whether sessions may open a shell.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Ssh.Shell")]
    [ReadAs(typeof(bool?))]
    public bool? SshShell { get; set; }

    /// <summary>SSH: whether sessions may transfer files (SFTP, SCP).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Ssh.FileTransfer")]
    [ReadAs(typeof(bool?))]
    public bool? SshFileTransfer { get; set; }

    /// <summary>SSH: whether sessions may run single commands.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Ssh.Exec")]
    [ReadAs(typeof(bool?))]
    public bool? SshExec { get; set; }

    /// <summary>SSH: whether sessions may open tunnels.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Ssh.Tunnels")]
    [ReadAs(typeof(bool?))]
    public bool? SshTunnels { get; set; }

    /// <summary>SSH: whether sessions may forward X11.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Ssh.X11")]
    [ReadAs(typeof(bool?))]
    public bool? SshX11 { get; set; }

    /// <summary>SSH: whether sessions may use anything else of the protocol.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Ssh.Other")]
    [ReadAs(typeof(bool?))]
    public bool? SshOther { get; set; }

    /// <summary>RDP: whether sessions may transfer files.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Rdp.FileTransfer")]
    [ReadAs(typeof(bool?))]
    public bool? RdpFileTransfer { get; set; }

    /// <summary>RDP: whether sessions may use audio.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Rdp.Audio")]
    [ReadAs(typeof(bool?))]
    public bool? RdpAudio { get; set; }

    /// <summary>RDP: whether sessions may use the clipboard.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Rdp.Clipboard")]
    [ReadAs(typeof(bool?))]
    public bool? RdpClipboard { get; set; }

    /// <summary>WEB: whether sessions may transfer files.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Web.FileTransfer")]
    [ReadAs(typeof(bool?))]
    public bool? WebFileTransfer { get; set; }

    /// <summary>WEB: whether sessions may use audio.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Web.Audio")]
    [ReadAs(typeof(bool?))]
    public bool? WebAudio { get; set; }

    /// <summary>WEB: whether sessions may use the clipboard.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Web.Clipboard")]
    [ReadAs(typeof(bool?))]
    public bool? WebClipboard { get; set; }

    /// <summary>VNC: whether sessions may transfer files.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Vnc.FileTransfer")]
    [ReadAs(typeof(bool?))]
    public bool? VncFileTransfer { get; set; }

    /// <summary>VNC: whether sessions may use the clipboard.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Vnc.Clipboard")]
    [ReadAs(typeof(bool?))]
    public bool? VncClipboard { get; set; }

    /// <summary>DB: the most bytes that a connection may send to the database; 0 for no limit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Db.MaxBytesUpload")]
    [ReadAs(typeof(long?))]
    public long? DbMaxBytesUpload { get; set; }

    /// <summary>DB: the most bytes that a connection may receive from the database; 0 for no limit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Db.MaxBytesDownload")]
    [ReadAs(typeof(long?))]
    public long? DbMaxBytesDownload { get; set; }
}
