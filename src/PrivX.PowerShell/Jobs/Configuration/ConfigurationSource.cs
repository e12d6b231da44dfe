using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.Configuration;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Kinds;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>What the commands for configuration as files have in common: the folder, the kinds, and reading a server.</summary>
internal sealed class ConfigurationSource(PSCmdlet cmdlet)
{
    private const int ProgressId = 7_206;

    /// <summary>The folder that a path means.</summary>
    /// <exception cref="PrivXUsageException">It means none. Code <c>InvalidPath</c>.</exception>
    public string FolderOf(string path, bool mustExist)
    {
        string full = SavePlace.Of(path, cmdlet.SessionState.Path).ToString().TrimEnd(System.IO.Path.DirectorySeparatorChar);
        return File.Exists(full) ? throw SavePlace.Invalid($"'{full}' is a file.")
            : mustExist && !Directory.Exists(full) ? throw SavePlace.Invalid($"There is no folder '{full}'.")
            : full;
    }

    /// <summary>The kinds that are named; all of them where none is.</summary>
    public static IReadOnlyList<ConfigurationKind> KindsOf(ConfigurationKindName[]? names) =>
        names is null ? ConfigurationKinds.Exported : ConfigurationKinds.Exported.Where(kind => names.Any(name => name.ToString() == kind.Name)).ToArray();

    public static ProgressRecord Reading(ConfigurationKind kind) => new(ProgressId, "Reading configuration", kind.Name);

    public static ProgressRecord Writing(int done, int count) => new(ProgressId, "Writing configuration", $"{done} of {count}") { PercentComplete = (int)(done * 100L / System.Math.Max(count, 1)) };

    public static ProgressRecord Done => new(ProgressId, "Configuration", "Done") { RecordType = ProgressRecordType.Completed };
}
