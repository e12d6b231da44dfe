using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Makes the -ServiceOptions of New-PrivXHostPrincipal: what sessions of an account may do, by protocol.</summary>
[Cmdlet(VerbsCommon.New, "PrivXHostServiceOption")]
[OutputType(typeof(HostServiceOptions))]
public sealed class NewPrivXHostServiceOptionCommand : BuilderCmdlet<HostServiceOptions>
{
    /// <summary>SSH: whether sessions may open a shell.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Ssh.Shell")]
    public bool? SshShell { get; set; }

    /// <summary>SSH: whether sessions may transfer files (SFTP, SCP).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Ssh.FileTransfer")]
    public bool? SshFileTransfer { get; set; }

    /// <summary>SSH: whether sessions may run single commands.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Ssh.Exec")]
    public bool? SshExec { get; set; }

    /// <summary>SSH: whether sessions may open tunnels.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Ssh.Tunnels")]
    public bool? SshTunnels { get; set; }

    /// <summary>SSH: whether sessions may forward X11.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Ssh.X11")]
    public bool? SshX11 { get; set; }

    /// <summary>SSH: whether sessions may use anything else of the protocol.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Ssh.Other")]
    public bool? SshOther { get; set; }

    /// <summary>RDP: whether sessions may transfer files.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Rdp.FileTransfer")]
    public bool? RdpFileTransfer { get; set; }

    /// <summary>RDP: whether sessions may use audio.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Rdp.Audio")]
    public bool? RdpAudio { get; set; }

    /// <summary>RDP: whether sessions may use the clipboard.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Rdp.Clipboard")]
    public bool? RdpClipboard { get; set; }

    /// <summary>WEB: whether sessions may transfer files.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Web.FileTransfer")]
    public bool? WebFileTransfer { get; set; }

    /// <summary>WEB: whether sessions may use audio.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Web.Audio")]
    public bool? WebAudio { get; set; }

    /// <summary>WEB: whether sessions may use the clipboard.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Web.Clipboard")]
    public bool? WebClipboard { get; set; }

    /// <summary>VNC: whether sessions may transfer files.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Vnc.FileTransfer")]
    public bool? VncFileTransfer { get; set; }

    /// <summary>VNC: whether sessions may use the clipboard.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanText]
    [ModelMember("Vnc.Clipboard")]
    public bool? VncClipboard { get; set; }

    /// <summary>DB: the most bytes that a connection may send to the database; 0 for no limit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Db.MaxBytesUpload")]
    [EmptyCell]
    public long? DbMaxBytesUpload { get; set; }

    /// <summary>DB: the most bytes that a connection may receive from the database; 0 for no limit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember("Db.MaxBytesDownload")]
    [EmptyCell]
    public long? DbMaxBytesDownload { get; set; }
}
