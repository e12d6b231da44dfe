using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PrivX.Architecture.Tests;

/// <summary>What an assembly's file says about itself, read without loading it.</summary>
internal sealed class AssemblyFile
{
    private AssemblyFile(AssemblyName identity, IReadOnlyList<AssemblyName> references, IReadOnlyList<string> cmdlets)
    {
        Identity = identity;
        References = references;
        Cmdlets = cmdlets;
    }

    public AssemblyName Identity { get; }

    public string Name => Identity.Name!;

    public Version Version => Identity.Version!;

    public IReadOnlyList<AssemblyName> References { get; }

    /// <summary>Names of the cmdlets in it, from their attributes.</summary>
    public IReadOnlyList<string> Cmdlets { get; }

    public static AssemblyFile Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        MetadataReader reader = file.GetMetadataReader();
        return new AssemblyFile(
            reader.GetAssemblyDefinition().GetAssemblyName(),
            reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle).GetAssemblyName()).ToArray(),
            FindCmdlets(reader).Order(StringComparer.Ordinal).ToArray());
    }

    /// <summary>All managed assemblies of a folder.</summary>
    public static IReadOnlyDictionary<string, AssemblyFile> ReadAll(string folder) =>
        Directory.GetFiles(folder, "*.dll").Where(IsManaged).Select(Read).ToDictionary(file => file.Name, StringComparer.OrdinalIgnoreCase);

    public override string ToString() => $"{Name} {Version}";

    private static bool IsManaged(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return file.HasMetadata && file.GetMetadataReader().IsAssembly;
    }

    private static IEnumerable<string> FindCmdlets(MetadataReader reader)
    {
        foreach (CustomAttributeHandle handle in reader.CustomAttributes)
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind == HandleKind.TypeDefinition && IsCmdletAttribute(reader, attribute))
            {
                BlobReader value = reader.GetBlobReader(attribute.Value);
                value.ReadUInt16();
                yield return $"{value.ReadSerializedString()}-{value.ReadSerializedString()}";
            }
        }
    }

    private static bool IsCmdletAttribute(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) == "CmdletAttribute";
}
