using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Changes what is named of the settings that users have in the web interface, and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "PrivXUserSetting", DefaultParameterSetName = "ByUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(UserSettings))]
public sealed class SetPrivXUserSettingCommand : WriteCmdlet
{
    /// <summary>Users whose settings change: ids, login names, wildcards or user objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [Alias("UserId", "Principal")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [SupportsWildcards]
    public ObjectReference<User>[]? User { get; set; }

    /// <summary>Settings of Get-PrivXUserSetting; what was changed in them is written too. Those of the caller need -Current as well.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "BySetting")]
    [Parameter(ValueFromPipeline = true, ParameterSetName = "Current")]
    [Alias("InputObject")]
    public ObjectReference<UserSettings>[]? UserSetting { get; set; }

    /// <summary>Change the settings of the user who calls.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    /// <summary>Language of the web interface.</summary>
    [Parameter]
    [ModelMember("Locale.Locale")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Locale { get; set; }

    /// <summary>Settings of the RDP client in the browser: a UserRdpClient, or a hashtable with its properties.</summary>
    [Parameter]
    [ReadAs(typeof(UserRdpClient))]
    [Clearable]
    public UserRdpClient? RdpClient { get; set; }

    /// <summary>Settings of the SSH client in the browser: a UserSshClient, or a hashtable with its properties.</summary>
    [Parameter]
    [ReadAs(typeof(UserSshClient))]
    [Clearable]
    public UserSshClient? SshClient { get; set; }

    /// <summary>Recent connections that the web interface shows, in the place of those there are; an empty list forgets them.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [ReadAs(typeof(UserConnectionHistory[]))]
    [Clearable]
    public UserConnectionHistory[]? ConnectionHistory { get; set; }

    /// <summary>Saved searches by page of the web interface: a UserBookmarks, or a hashtable with its properties.</summary>
    [Parameter]
    [ReadAs(typeof(UserBookmarks))]
    [Clearable]
    public UserBookmarks? Bookmarks { get; set; }

    /// <summary>Write the settings as they are on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        if (Current)
        {
            ForEach(UserSetting ?? [new("current")], settings => Update(Nouns.OwnSettings(), UserSetting is null ? settings : Own(settings), PassThru));
            return;
        }

        ForEach(UserSetting, settings => Update(Nouns.SettingsOf(new User { Id = NeedUserId(settings) }), settings, PassThru));
        ForEach(User, reference =>
        {
            foreach (User user in Find(Nouns.User, reference))
            {
                Update(Nouns.SettingsOf(user), new ObjectReference<UserSettings>(Nouns.User.NeedId(user)), PassThru);
            }
        });
    }

    // A name or somebody else's settings beside -Current would be two different things.
    private static ObjectReference<UserSettings> Own(ObjectReference<UserSettings> settings) => settings.KnownId is { Length: > 0 } id
        ? throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"'{id}' came with -Current, which means the settings of the one who calls.")
        {
            Remedy = "Leave out -Current for the settings of a user; pipe only what Get-PrivXUserSetting -Current gives to -Current.",
        }
        : settings;

    private static string NeedUserId(ObjectReference<UserSettings> settings) => settings.KnownId is { Length: > 0 } id
        ? id
        : throw new PrivXUsageException(ErrorCodes.InvalidArgument, "These settings do not tell whose they are.")
        {
            Remedy = "Those of Get-PrivXUserSetting -Current are changed with Set-PrivXUserSetting -Current.",
        };
}
