using System.Linq;
using NoticeLang.Binding;
using NoticeLang.Evidence;
using NoticeLang.Semantics;
using NoticeLang.Syntax;
using NoticeLang.Workspace;

namespace NoticeLang.Tests;

/// <summary>What tests ask of a loaded project.</summary>
internal static class LoadedProjects
{
    extension(NoticeProject project)
    {
        public BoundProgram Program => Compilation.Create(project.Sources.Select(SyntaxTree.ParseText)).Program;

        public CompletedEvidence Completed => EvidenceCompletion.Complete(project, project.Program);

        public EvidenceSet Evidence => project.Completed.Evidence;
    }
}
